"""Cues of danger told in the present by their own form: who is feared, who reaches the child.

Written as `danger_cues` says. Each phrase speaks of what is so (present, progressive, perfect) or
of what comes next, so that `danger_ties` needs no "now" beside it.
"""

_WHO = (
    "man|men|person|one|ones|adult|adults|lad|lads|boy|boys|girl|woman|uncle|cousin|cousins|"
    "brother|brothers|dad|father|stepdad|stepfather|grandad|grandfather|boyfriend|partner|ex|"
    "husband|neighbour|lodger|mum|mother|aunt|auntie|stepmum|stepmother|teacher|coach|tutor|"
    "driver|babysitter|carer|people|gang|group|friend|friends|relative|sister|guy|bloke|tenant"
)
_CHILD = (
    "he|she|they|the child|the children|the girls?|the boys?|the kids|the pair|the baby|the twins"
)
_HARMS = (
    "hit|hits|hurt|hurts|hurting|beat|beats|beating|touched|touches|touching|abused|abuses|"
    "abusing|raped|rapes|assaulted|exploiting|exploited|exploits|grooming|groomed|strangled|"
    "threatened|threatens|attacked|burned|burnt|punched|kicked|trafficked|trafficking|harmed|"
    "molested|stabbed|stalking|stalked|forces|forced|sold|selling|scares|frightens|terrifies"
)
_FEARS = "scared|afraid|frightened|terrified|petrified|wary|hiding from|running from|fled from"
_UNDER_ORDER = "order|bail|conditions|injunction|licence|non mol|written agreement|safety plan"
_TIME_TO_GO = r"at|by|in|from|after|today|tonight|this|now|when|before"
_WEEKDAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"

PEOPLE_TIES: dict[str, str] = {
    # Who may do harm: named by what the child told, by what they do, or by an order broken.
    "FEARED": rf"""
        ({_WHO}) (who |that |whom )?({_CHILD})('s)? (has |have |had |is |was |are |says |said |
        already |also |once |both |so |most |all ){{0,3}}(told|disclosed|named|accused|alleged|
        identified|reported|described|made|talked|spoke|wrote|{_FEARS}|{_HARMS});
        ({_WHO}) (who|that) (has |have |had |was |were |is |are |been |always |once |
        allegedly |first |also |regularly |already ){{0,4}}({_HARMS}|on bail|under investigation);
        ({_WHO})('s|s)? (is|are|keeps|been|keep|has been|have been|still) <6>(hurting|touching|
        beating|
        hitting|abusing|raping|molesting|grooming|exploiting|threatening|stalking|selling|forcing);
        (his|her|their|the|an) (alleged |suspected |known |main )?(abuser|rapist|attacker|groomer|
        trafficker|stalker|perpetrator|exploiter|abusers|exploiters|pimp|sex offender);
        (breach|breached|breaching|breaking|broken|broke|ignoring|ignored|despite) (of )?(the|his|
        her|a|their|all)? ?<12>({_UNDER_ORDER}); (has|have|'s) (already |now |just )?let (him|his
        dad|her ex|the boyfriend|the partner|her partner|dad|her husband|the ex) back; (given|
        because of) who(se)? (is|'s|it is|car|has); (only|sole) (person|adult|one|name|relative|
        contact|parent) <12>(allowed|able|authorised|down|left|listed|who can|free) <14>is (the|
        him|her|his|that); (anyone|nobody|no one|no other name) (but|except|other than)
        (him|her|his|the) ; (exactly|the very) (who|what|the man|the person) ({_CHILD})('s)? (is |
        was )?({_FEARS}); (got|come|came|let) out (of (prison|jail|custody) )?(last|this|
        yesterday|on|today|early); (released|freed) (from|early|without|this|today|yesterday)
        """,
    # Who has or reaches the child, or is about to.
    "REACHES": rf"""
        (is|are|'s|'re|be|'ll be|been) (due |going |about |booked |down |meant |supposed |already |
        now |still |just |also |currently |the one |back |both |all |here |outside |actually
        ){{0,3}}(to )?(be )?(
        collecting|collected|collect|fetching|fetched|fetch|picking|picked|pick|having
        (her|him|them)|minding|babysitting|looking after|driving (her|him|them)|taking|bathing|
        sharing|sleeping (at|in|there|on|with)|staying (at|in|there|with|over|the)|waiting|
        standing|stood|sat|sitting|parked|here|outside|inside|upstairs|downstairs|with (him|her|
        them|the)|at home|home|in the (house|flat|car|queue|building|playground|home|property|
        same|room|hall|foyer)|there|in reception|at the (gate|door|school|house|flat|address|desk|
        bus|entrance|hatch|stop)|coming|on (his|her|their) way|in (their|her|his|the next) room|
        moving (back )?in|back in|in charge|putting); (has|have|'s|got) (got |kept |still |a set
        of )?(a|the|her|his|their|our|its)? ?<10>keys?; (collects|fetches|meets (her|him|them)|
        picks (her|him|them) up) ({_TIME_TO_GO}); (moved|moving|moves|move) (back )?in(to)? (with|
        again|there|last|this|their|her|his|the|to|on|and); (let|lets|letting) (him|her|them) back
        (in|home|into); (she's|he's|they're|she is|he is|they are) going (there|back there|home|to
        his|to theirs)
        ?<10>(after|tonight|now|today|at|later|this|soon|with)?; only (adult|one|other|person|grown
        up) <10>(there|at home|home|in the|
        tonight|with|indoors|in); on (his|her|their) way; (coming|driving|heading|travelling)
        (to|for|round|over|here|up|down|home|back) <12>(her|him|them|now|tonight|here|house|
        school|home|get|collect|fetch); (has|have|'s) (just |now |already )?(walked|come|turned
        up|arrived|shown up|appeared|pulled up|got in|gone in|forced|signed) ?(in|into|up|here|at|
        through|his|outside)?; (wants|asking|asks|demanding|trying|insisting|insists|tries|
        waiting) (to|on) (take|taking|collect|see|come in|get in|collecting|have); (alone|left|
        upstairs|stuck|stays|living|sleeps) (at home |in the house )?with (him|her|them|that);
        (go|going|goes|sent|hand|handed|return|returned|returning|walking) (back |home |over |
        straight ){{0,2}}(to|with|into) (him|her|them|that|the same); (has|have|got) (the|all the|
        both) (children|kids|baby|girls|boys|twins|little ones) (with|tonight|now|this|until|
        overnight); to (collect|fetch|pick up|meet) is (the|her|his|him); on (the|her|his)
        (collection|pick up|contact) (form|list|sheet); (cannot|can't) keep (him|her|them) here
        """,
    # A grown-up in no state to look after a child, who has the child or is to drive.
    "UNFIT": r"""
        (can't|cannot|couldn't|could not|could hardly|could barely|can hardly|can barely|hardly|
        barely|not able to|unable to|struggling to) (stand|walk|sit up|stay awake|keep (her|his)
        eyes|get out of the car|string); (swaying|slurring|slurred|staggering|staggered|
        stumbling|stumbled|drunk|intoxicated|paralytic|incoherent|glazed); (smells|smelling|smelt|
        stinks|stinking|reeks|reeking|stank) <10>of (drink|alcohol|booze|whisky|wine|vodka|beer|
        lager|cider|gin|rum|cannabis|weed|spirits|skunk); failed (the|a) (breath|drug) test;
        (over|way over|twice) the limit; (dropped|dropping|fumbling) <10>keys; (had|has had|
        drinking|drunk|finished) <14>(bottles? of (wine|vodka|whisky|gin)|vodka|cans|whisky|too
        much to drink); (under the influence|worse for wear|off (his|her) (head|face)|out of it|
        high on); (fallen|falling|asleep|passed out) <10>(at|behind|over) the wheel
        """,
    "IN_CHARGE": r"""
        car keys?; behind the wheel; (wants|trying|insisting|insists|waiting|going|about|due|
        intends|planning|refusing not|still) (to|on) (drive|driving|take|taking|collect|
        collecting|pick); (is|are|'s|'re) (driving|taking|collecting|fetching|picking|minding|
        babysitting|looking after|in charge|bathing|the only|at the wheel|on (his|her|their) own
        with|carrying|holding); (came|come|comes|here|arrived|turned up) <8>to (collect|pick|
        fetch|get|take); (baby|children|kids|boys|girls|twins|toddler|child|little one|she|he|
        they)('s)? (is |are |was |were |already |still |sat |asleep ){0,3}in (the|his|her) (car|
        back|van|buggy|pushchair|back seat|front seat|bath); in (the|that|his|her) (car|van) with;
        (hand|handing|release|releasing|give|let) (them|him|her|the children|the baby) (over|go|to|
        back|get in); (get|gets|getting|put|putting|strapping) <12>in(to)? (that|the|his|her) (car|
        van); drives? (them|him|her|home|off)
        """,
    # Somewhere with somebody nobody knows.
    "ELSEWHERE": r"""
        (location|phone|tracker|snap ?map|last ping|find my|watch) (now |still )?(shows|says|pings|
        puts|pinged|has|is showing|is pinging|places); (got|getting|gets|climbed|gone|stepped|
        jumped|pulled|taken|went) <36>(in|into|inside) (a|an|the|some|his|somebody's|someone's)
        <16>(car|van|taxi|cab|lorry|flat|house|hotel|minibus|suv|4x4); (currently |now |is |are |
        'm |'s |'re )(in|at|inside) (a|an|the|some|his|somebody's|someone's) <14>(hotel|flat|house|
        airbnb|b&b|caravan|services|car|van|lay ?by|travelodge|premier inn|station|airport|motel|
        hostel|bedsit|lorry park); (gone|going|off|left|leaving|meeting|to meet|travelling|run off|
        with) <10>(with|to meet|to see) (a|the|some|two|this|an|that|someone|somebody|people|him)
        ; there is (one|a car|a taxi|a man|someone|a van) (outside|waiting|here)
        """,
    "STRANGER": r"""
        (doesn't|don't|does not|do not|didn't) know (the driver|the man|him|them|who|whose|anyone|
        where she is|where he is|these|those|the people|the men|the guy); (isn't|not|wasn't) (any
        one|anyone|somebody|someone|one|a car|a face|a number|a name|any car) (we|she|he|mum|staff|
        i|they|the family) <8>(know|knows|recognise|recognises|recognised|have); (nobody|no one|
        none of us|never) (here |at school |at home |had |has )?(knows|know|recognises|recognised|
        met|seen|ever met) (him|her|them|the|who|before|it)?; (man|men|woman|lad|guy|boy|adult|
        adults|person|people|someone|bloke|somebody|boyfriend|he's|friend) <6>(she|he|they)('s| has|
        have| had| only)? ?<6>(met|knows|been talking to|been messaging|chatting to|speaking to|
        talks to) <14>(online|app|game|discord|snapchat|instagram|tiktok|internet|site|chat|
        server|roblox|telegram|last week|on there|twice); (man|men|guy|lad|lads|bloke|someone|
        person|woman|people) from <10>(app|game|discord|snapchat|instagram|tiktok|internet|site|
        online|chat|server|roblox|telegram); (two|three|four|some|older|strange|unknown|grown)
        (adult |older |unknown )?(men|males|man|male|adults|blokes|guys|lads|strangers);
        (man|men|guy|bloke|lad|someone|somebody|woman|person|people) who <6>(paid|pays|pay|sends|
        sent|
        bought|buys|wants|asked|asks|keeps asking) <6>(her|him|them|for (pictures|photos|nudes));
        (stranger|strangers); (sending|sends|paying|pays|sent|buying) (her|him|them) <10>(money|
        taxis|tickets|lifts|cabs|gifts)
        """,
    # A parent who says that they may do harm.
    "OWN_FEAR": r"""
        (not|won't be|isn't|can't be|cannot be|don't hold me|couldn't be) (held )?responsible for
        (what|my|her|his); before (i|he|she|we|they) (does|do) something; (scared|afraid|worried|
        frightened) <6>(of )?(what )?(she|he|i)('ll)? ?(will |might |may |is going to |could )?(do|
        hurt|shake|hit|harm|snap); (can't|cannot|doesn't|don't) trust (herself|himself|myself)
        <10>(with|near|around|alone|not to)?; (going to|gonna|will|'ll|'s going to) (snap|shake|
        smother|throttle|throw|drown|swing for|lose it with) <6>(him|her|them|the baby|it)?; (take|
        come and (get|take)|have) (him|her|them|the baby) (off me |away )?before (i|she|he); (wants|
        urge|thoughts of|thinking about|thinks about|voices) <16>(hurt|hurting|smother|smothering|
        kill|killing|drown|drowning|shake|shaking|harm|harming) (him|her|them|the)
        """,
    # Money or goods owed to those who will come for it.
    "OWED": r"""
        (waiting|wait|wants?|wanting|want|due|expecting|owes?|asking|need|needs|demand|demanding)
        (for )?<8>(the|his|her|their|them|some)? ?<6>(money|cash|package|parcel|phone|gear|stuff|
        drop|re-?up|debt|payment|three|two|five|£\d*|grand|hundred); (hasn't|hasnt|doesn't|can't|
        not)
        (got|have|get|pay|find) (it|the money|any|that|them)(?! (?:yet to|on him)); (doesn't|don't|
        can't|not) (turn up|show|show up|pay|pay up|bring|deliver|hand|come) <10>(with|it|the|by|
        back)?; (made|making|make|forced|told|tells|got) (him|her|them) <8>(swallow|plug|carry|hold|
        run|take|store|stash|bag|deliver|drop|sell|collect); (lost|had taken|robbed of) <8>(their|
        the|his) (gear|package|drugs|money|phone|stuff|food)
        """,
    "CALLED_IN": rf"""
        (by|before|at|until|till) (\d|one|two|three|four|five|six|seven|eight|nine|ten|half|
        midnight|
        dark|tonight|tomorrow|{_WEEKDAY});
        (waiting|coming|come|comes|go|going|will be|'ll be|turn up|meet|expected|be there|pay|back|
        it) (for it |for him |for her |there |round |to (the|his|her) house |to him |it ){{0,2}}(at|
        by|before|tonight|today|after) ?<6>(\d|one|two|three|four|five|six|seven|eight|nine|ten|
        half|
        midnight|dark|school|{_WEEKDAY}|tonight); (they'll|they will|he'll|they're|they are|someone
        will|someone's|lads|men|people) (come|coming|be|going|go|find|get|hurt|do|smash|burn|take|
        cut|kill)(ing)? <10>(for|to|round|his|her|him|them|house|mum|family|windows|after); (asking|
        want(ing)? to know|looking|driving|riding|cycling|going|knocking) <24>(which|what|where|
        whose|for) (house|flat|door|school|he|she|his|her|him|number|class|is his)
        """,
    # Packages inside a child.
    "CARRIES_INSIDE": r"""
        (swallow|swallowed|swallowing|plug|plugged|plugging) <14>(package|packages|wraps|wrap|bags|
        bag|balloons|something|drugs|condoms|stuff|them|it); (inside|up) (him|her|them|his|her)
        <12>(package|packages|wraps|drugs|bottom|body)?
        """,
    # Rough people who ask where the child is to be found.
    "HUNTED": r"""
        (men|man|lads|lad|boys|people|gang|group|someone|they|car|cars|bikes|balaclavas|masks|hoods|
        strangers|two|three|four|five|blokes) <60>(are|is|keeps|keep|been|'re|'s|now|still|have)
        <40>(asking|looking|searching|hunting|knocking|after|want to know|going door) <24>(which
        (house|flat|door|class|bus|school)|where (he|she|they) (live|lives|is|are|goes|sleeps)|what
        (time|bus) (he|she)|for (him|her|them))
        """,
    "ROUGH": r"""
        (balaclavas?|masks?|masked|hoods?|hooded|knife|knives|bats?|machetes?|gang|lads|older (boys|
        lads)|gun|bikes|mopeds?|blacked|dealer|dealers|threat\w*|owes|debt|revenge|kill|hurt|stab)
        """,
    "PACKED": r"""
        (packed|packing) (her|his|their|a|the) <6>(case|cases|suitcase|bag|bags); suitcases? <14>(in
        the (hall|car|boot)|by the door|packed|is|are); passport (has |is |was |'s )?(gone|missing|
        been taken|been hidden|with his|with her)
        """,
    # The one who is told to fetch the child is here or on the way.
    "FETCHES": r"""
        (on (his|her|their) way|coming|here|due|waiting|outside|at the (gate|door)|in (the queue|
        reception|the car park)|arrived|turned up|driving over|be here) <12>(to |for )(fetch|
        collect|
        pick|get|take|have) (her|him|them|up)?; (fetching|collecting|picking up|picks up|collects)
        (her|him|them) <8>(at|in|today|tonight|soon|now|from|after)
        """,
    # Taken out of the country, or to a wedding, against the child's will.
    "JOURNEY": r"""
        passport <20>(gone|taken|missing|hidden|handed|from the|in his|with); (packed|packing) (her|
        his|their|a|the) <6>(case|cases|suitcase|bag|bags); suitcases?; (plane|flight|ferry|
        eurostar|coach to|flights) (is|are|leaves|goes|tonight|on|at|to|booked|tomorrow|for|this|
        out); (fly|flies|flying|flown|boarding|sailing|leaving) (out |them |her |him |to \w+ |home |
        abroad )?(out|on|at|tonight|tomorrow|this|to|in the|today|first); (on|for|at|in) (the|a)
        <14>(ferry|flight|plane|airport|departures|departure lounge|terminal|boarding gate);
        tickets? (bought|booked|are|is|for|has|have); (going|taken|sent|taking|sending) (her|him|
        them )?(abroad|overseas|out of the country|back home|back to)
        """,
    "NO_RETURN": r"""
        (won't|will not|not|never|isn't) <6>(be )?(see|seen|seeing|come|coming|returned|return|
        allowed|bring|bringing|back)(ing)? (her|him|them|back|again|home|after|it)(?! (?:late|with
        the|until tea)); (one|single) ?-?way; never seen <10>ticket; (say|saying|said|says) (bye|
        goodbye|her goodbyes|his goodbyes) ; (booked|hired|paid for) (a|the|an) <8>(hall|venue|
        caterer|priest|imam|cutter|mosque|cars?); (wedding|marry|married|marriage|marrying|engaged|
        engagement|nikah|bride|groom|fiance|dowry|husband); (cut|cutting|cutter|circumcised|fgm|
        ceremony|the operation); (without|against) <8>(her|his|their|mum's|dad's|the) (will|
        consent|knowledge|knowing|permission); (sister|cousin|brother) <24>(never|didn't|not)
        (came back|come back|returned|return|been seen)
        """,
    "VERY_SOON": rf"""
        (tonight|tomorrow|today|now); (on|this|next|is|by|goes|leaves|before|at|flies|fly|friday)
        (the )?(morning|evening|afternoon|weekend|{_WEEKDAY}|\d\d?(?! \w*\d)(am|pm)?|noon|midnight|
        six|seven|eight|nine|ten|eleven|four|five|three); in (the hall|a few|an hour|\d+ hours|the
        morning|the car|two days|three days|the boot); (\d+|six|seven|eight|nine|ten) o'?clock;
        (first thing|this week|any (day|minute|moment)); (already|at the) <6>(airport|terminal|gate)
        """,
    # Somebody says that harm is coming.
    "MEANS_HARM": r"""
        (says|saying|has said|is saying|have said|keeps saying|threatening|threatens|promised|
        swearing|swears|telling (us|staff|people|everyone)|shouting|screaming|posted|posting|
        texting|texted|has told (me|us|staff)|messages saying|messaged|vowing) (me |her |him |us |
        that |to |today ){0,2}(he|she|they|i|someone|we)?('ll|'s|'re)? ?(will |is |are )?(going to |
        gonna |gunna |about to |coming to )?(kill|stab|shoot|hurt|burn|batter|slash|shank|knife|
        beat|throw acid|set fire|smash|murder|finish|drown|strangle|take (her|him|them) by force|
        break|cut|bomb|blow) (?!(?:himself laughing))(whoever|anyone|everyone|someone|somebody|
        people|him|her|them|me|us|you|the|his|her|their|all|staff|mum|dad|every|another|[a-z]+)
        """,
    "BESIEGED": r"""
        (we|staff|they|i|he|she|everyone|children|class|mum|caretaker|two of us|three of us|the
        head)('re|'ve|'m|'s)? (is |are |am |have |has )?(now |still |all |both |just |currently )?(
        sitting|sat|holding|locked|hiding|standing|stood|keeping|kept|staying|put|stuck|trapped|
        barricaded|blocking|shut|refusing|scared|in the|outside|waiting|told); (won't|refusing to|
        refuses to|isn't|not) (leave|leaving|go|going|put|let|come out|calm|stop|open|hand); (the
        door|the gate|outside|the fence|the window|reception|the car park|the landing|the corridor);
        (now|tonight|today|right now|when (he|she|they)|as soon as|after school|at home time)
        """,
    "PLEA": r"""
        (can|could|would|will|please|need|needs|is|urgently|someone|who|ask|want|wants) <26>(get|go|
        come|see|check|look|visit|call|attend|send|meet|stop|find|ring|decision|collect|fetch|
        ring|speak|somebody|someone|officer|stay) <44>(before|tonight|now|straight away|right away|
        immediately|today|asap|this (evening|afternoon|minute)|urgently|off the bus|at the gate|
        instead|isn't with|away from him); (ring|call|phone) (me|us|back) (before|asap|now|
        urgently|straight)
        """,
    "BEFORE_THEN": r"""
        before (he|she|they|dad|mum|the bell|home ?time|bedtime|\d|three|half|it's|then|four|school)
        ; (welfare check|safe and well check); (knows (she|he|they) (told|has told|have told|spoke|
        said|'s told)|knows (what|that) (she|he) (said|told|has)|found out (she|he|they)); (text|
        texted|texts|messaged|told) (his|her|a|the|mum|dad|nan) <14>(loves|love|sorry|goodbye|
        bye|won't); off the bus; (let|letting|see) (him|her|them) (walk|go|leave|out); (won't be
        able|can't|cannot) to? ?(keep|hold|stop) (him|her|them); (hand|handing) (him|her|them) over;
        (isn't|not) with (him|her|them|that)
        """,
    "WATCHER": r"""
        (man|men|car|van|lads|bloke|male|males|boys|group|guy|guys|audi|bmw|bike|bikes|ex|stepdad)
        <20>(has been|have been|
        is|'s|are|'re|'s been|still) (been )?(parked|sat|sitting|waiting|stood|standing|hanging|
        circling|watching|following|driving|outside) ?<16>(at|outside|opposite|across|by|near|round|
        up and down|for (her|him|them)|the|there|since|again|all|on)
        """,
    "GOING_OUT": r"""
        (meet|meets|meeting) (her|him|them); off the bus; (bus stop|the stop|the gates?|home ?time|
        the bell|the bus); (walk|walks|walking|let|letting|leave|leaves|go|goes|get|gets) <16>(out|
        home|go|leave) ?(of|on|at|now|alone|to|by|today|tonight|past)?; (at|after|until|till) (3|2|
        4|
        three|half (two|three|four))(\.|:)?\d*; (she|he|they) (is|are|'s) (too scared|scared|hiding|
        refusing|frightened|in the office|in my|still here|with me)
        """,
}
