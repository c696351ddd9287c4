"""Cues of danger told in the present by their own form: what is being done, or is about to be.

Written as `danger_cues` says; `danger_ties_more` joins them.
"""

_SOMEBODY = (
    "dad|mum|father|mother|stepdad|stepmum|stepfather|stepmother|uncle|aunt|aunts|uncles|cousin|"
    "cousins|brother|brothers|grandad|boyfriend|ex|partner|man|men|woman|lad|lads|boys|gang|bloke|"
    "lodger|tenant|neighbour|stranger|strangers|adult|adults|driver|somebody|someone|they|family|people|he|she"
)
_LITTLE = "him|her|them|the child|a child|the baby|the girl|the boy|the kids|the children|the twins"

ACTS_TIES: dict[str, str] = {
    "TAKEN_OFF": rf"""
        (bundled|led|lifted|pulled|dragged|carried|snatched|marched|grabbed|abducted|driven|forced|
        shoved|pushed|whisked|taken|took) <6>({_LITTLE}|off|away|out)? ?<12>(off|out of|into|over|to
        a|from|away|down|through) (by|the|a|an|his|her|with|our)? ?<10>(bus|minibus|car|van|taxi|
        fence|wall|gates?|playground|building|door|nursery|contact|school|site|ward|placement|home|
        street|fiesta|audi|bmw|cousins|brothers|two|man|men|stranger|father|dad|uncle|aunt);
        (trying|about|going|tried) to (drag|pull|take|grab|force|lift|snatch|get|bundle|carry|push)
        <6>({_LITTLE}) <14>(into|in|out|off|away|over|from|to|through); (lifting|leading|pulling|
        dragging|carrying|bundling|forcing|shoving|snatching|pushing|
        taking|grabbing|getting) <6>({_LITTLE}|off|away|out) <14>(over|into|out|off|away|towards|to|
        from|through|down); (being|getting) (led|lifted|pulled|dragged|carried|bundled|marched|
        taken|
        driven|forced|put) (off|out|into|away|over|to|from|through|in); (ran|run|runs|walked|gone|
        made|drove|driven|drives|driving) (out|off|away) <16>with ({_LITTLE}) <12>(under|in his|in
        the|and)?
        """,
    "TAKER": r"""
        (man|men|woman|stranger|strangers|bloke|blokes|lads|driver|two|cousins|uncles|brothers|
        father|dad|stepdad|ex|somebody|someone|people|claiming|pretending|calling himself|not on the
        list|no right|no permission|without (telling|permission|asking)|contact|lost sight|foreign
        plate|screaming|crying|kicking|against (her|his) will|dishonoured|shamed|refusing)
        """,
    "JUST_SO": r"""
        (now|just|minutes|seconds|this (minute|second|morning|afternoon)|today|as (i|we) (write|
        type|speak)|(is|are|'s|'re) [a-z]+ing|trying to|on camera|on the camera|can see|i can
        see|still|(police|staff|we) (are|have|is) (looking|lost|searching|following|after)|looking
        for (the car|the van|him|her|them)); (has|have|'s|'ve) (just|gone|got|been|taken|run|driven)
        """,
    # Kept in one place for others' use, or kept from the door.
    "USED": r"""
        (told|made|says|said) <16>(not to|can't|to stay|couldn't) (come out|leave|go|stay in) <10>
        (until|till|before|unless); (finished|done|through) with (her|him|them); (queue|line|string)
        of (men|cars|lads|people|customers|visitors); (making|make|makes|forcing|forced) (her|him|
        them) (to )?(have sex|sleep with|undress|film|pose|perform|strip|go with|see men|see more);
        (in|into) (her|his|their) (bed|bedroom|room) (again|most nights|every night|at night|some
        nights|each night|tonight); (checks|inspects|examines) (her|him) ; tonight('s)? (is )?the
        night; (share|shares|sharing) (a|his|the|one) bed with
        """,
    "MEN": rf"""
        ({_SOMEBODY})('s|s)? <30>(again|now|tonight|nights|until|till|still|there|here|at|in|keeps|
        has|have|is|are|says)
        """,
    # Words that end, for one who means to die or has begun to.
    "ENDING": r"""
        (done|did|doing|do) something (silly|stupid|bad|daft|awful|to (her|him)self); (when|that's
        when|then) (it|everything|it all) (stops|ends|will stop|will end|is over|finishes); (won't|
        wouldn't|will not|can't) (say|tell us|tell me|tell anyone|tell staff) <8>(how many|what she|
        what he|where (she|he) is|what they); (by the time|when) (you|they|anyone|we) (get|read|
        find|
        see|hear) (this|it|me|him|her); taken care of it; (written|wrote|picked|circled|set|marked)
        <8>(date|day|time) ; (will|'ll) (have done it|do it (tonight|after|properly|this time|in));
        (took|taken|taking|kicked) off (her|his) shoes; (keeps|kept|keep) (walking|running|stepping|
        going|heading|lying|climbing|trying) <10>(in front of|into the road|out in front|onto the|
        for the (top|roof|window|road|track|bridge|railing)|at the window|towards the (road|edge|
        water|line)); ligature mark; (water|bath|tap|taps|train|trains|wind|traffic) <10>(running|
        in the background|announcement|behind (her|him)|rushing)
        """,
    "AT_RISK_NOW": r"""
        (bridge|river|roof|landing|stairwell|railings?|track|tracks|tablets|pills|paracetamol|quiet|
        silent|slurring|slurred|sense|crisis team|samaritans|999|hung up|phone|ambulance|paramedics|
        arm|note|letter|text|texted|voicemail|message|friend|goodbye|hamster|mum|nan|cars|lorries|
        traffic|blood|asleep|drowsy|woods|swallowed|took|taken|won't (say|tell|answer)|keeps?|says)
        """,
    # A grown-up is down or gone, and the child is the only one there.
    "CARER_GONE": r"""
        (mum|mam|dad|mother|father|nan|nana|gran|grandad|grandma|carer|foster mum|foster carer|
        auntie|childminder|parents)('s)? (has |have |is |was |been |just |just been |had |about to
        be ){0,4}(a stroke|a heart attack|a fit|a seizure|a fall|collapsed|taken away|arrested|
        detained|sectioned|locked up|rushed in|blue lighted|dead|died|unconscious|on the floor|at
        the
        bottom|overdosed|face down|gone|walked out|not come back|disconnected)
        """,
    "ONLY_CHILD_THERE": r"""
        (only|just) <8>(other )?(person|one|child|kids|little|her|him|them|the|two|three|four|five|
        six|seven) <24>(there|in the house|at home|with (her|him|them)|indoors|in the flat|upstairs|
        in); (baby|newborn|toddler|twins|infant|little (one|ones|boy|girl|brother|sister)|children|
        kids|youngest|(two|three|four|five|six|seven|eight|\d) ?-?year ?-?olds?) <20>(upstairs|
        alone|
        in the house|in there|there|by themselves|on (his|her|their) own|with (nobody|no one)|at
        home|
        at the flat|asleep|is the only|are the only); (nobody|no one) <20>(come|came|collect|else|
        there|with (them|him|her)|for the)
        """,
    # Turned out.
    "TURNED_OUT": r"""
        (told|tells|telling|says|texted|ordered) (him|her|them|he|she|they)? ?<10>(not to|never to|
        don't|can't|cannot|needn't|needn't bother) (come|coming|go|bother) (home|back); (with|and|
        in)
        (a|his|her|their|two) <6>(bin|black|carrier|plastic) bags?; (on|onto|living on|back on) the
        streets? (from|tonight|now|since|again|with|and)?; (left|dumped|dropped) (him|her|them)?
        ?(off
        )?(at|outside|on) <8>(police|roundabout|station|services|bus|hospital|social|council|park|
        corner|kerb|road|our door|school gate|doorstep) <30>(bag|bags|told|not to|said|nothing|no|
        refus\w+|and|door)
        """,
    "NO_ONE_FIT": r"""
        (isn't|not|aren't|never|without) <4>(a|any|one)? ?(sober|safe|fit|responsible|capable|single
        sober) (adult|person|parent|carer|soul|pair); (nobody|no one|no adult|no parent|none of
        them)
        <14>(sober|safe|fit|we'd trust|we would trust|to have (them|him|her)|i'd trust|awake|
        standing|
        able to|in a state|left to); (everyone|all|they're all|both parents|both|parents|adults)
        <10>
        (drunk|drinking|high|using|out of it|passed out|wasted|steaming|off their|stoned|paralytic)
        """,
    "KEPT_BACK": r"""
        (kept|keeping|held|holding) <6>(back|hold of|here|on to|onto|all|them|him|her|the) ; (that|
        the|this|her|his|their) (house|flat|home|place); (today|tonight|now|until morning|this
        afternoon|this evening); (send|sending|let|letting|hand|handing) (him|her|them) (out|home|
        back|go|over|off)
        """,
    # Staff or family shelter the child from one who is at the door.
    "SHELTERED": rf"""
        (hid|hidden|hiding|kept|keeping|locked|put|moved|got|have|shut|tucked|brought)
        <6>({_LITTLE}|
        the family|the mother|mum|us|ourselves|all (three|four|of them)|everyone|myself|herself|
        himself|both|me) <14>(in|behind|back|inside|upstairs|under|away) ; (asked|told|warned) <14>
        (reception|office|desk|staff|caretaker|front) <8>(not to|to lock|to keep); (doors|gates|
        door|
        gate|building|site|blinds) (are |is |all |now )*(locked|bolted|shut|barred|down); lockdown;
        (asked|asks|asking|begged|begging|wants) (me|us) to (lock|hide|keep|let her stay|let him
        stay)
        """,
    "AT_DOOR": rf"""
        ({_SOMEBODY})('s|'re)? (is |are |has |have )?(still |now |already |back |just )?(in the
        building|outside|at the (door|gate|window|desk|house|entrance|hatch)|in reception|pressing|
        banging|hammering|shouting|kicking|buzzing|ringing the|looking for|due back|coming (back|
        for|
        to|up|in)|in the (car park|corridor|foyer|playground|street)|waiting|here|on (his|her|their)
        way|trying to get|won't (leave|go)|not going|isn't going|refusing to (leave|go)|driving
        round|parked|due (back|home|in) at); (buzz|let|buzzing|letting) (him|her|them|anyone|the
        man)
        (in|through|up|near); (pressing|pressed|ringing|leaning on) (it|the (bell|buzzer))
        """,
    "WONT_SEND": r"""
        (don't|do not|won't|can't|cannot|not|wouldn't|daren't|unable to) (want to |be able to |feel
        able to |comfortable |happy |safe |think we (can|should) |think i can |dare )?(send|sending|
        let|letting|hand|handing|release|releasing) (him|her|them|the children|the kids|the boys?|
        the
        girls?) (out|home|go|leave|walk|over|back|off|get|in|with|to)?; (won't|will not|refuses to|
        hasn't|has not|not|can't) (let go of|get off|leave|unclench|come away from) <6>(sleeve|hand|
        arm|my|side|office|me|leg|skirt|coat)
        """,
    "HE_WAITS": rf"""
        ({_SOMEBODY})('s|s)? <16>(ringing|rung|calling|waiting|asking|outside|parked|texting|
        driving|
        circling|standing|hanging|watching|phoning|messaging|picking|collecting|there|at the gate|
        going to|will|drunk|in the car) ; home ?time; who is <14>(there|outside|standing|waiting|
        collecting|coming); (every|in|for) <8>minutes
        """,
    # A threat put in other words, and the means for it.
    "VOWS": rf"""
        (or|and|that|say|says|said|because|if|when|then) <10>({_SOMEBODY}) ?<10>('ll|will|'s going
        to|
        is going to|are going to|gonna|would) (finish|kill|get|beat|batter|end|do|bury|stab|burn|
        hurt|
        throw acid|set fire|cut|break|strangle|shoot|drown) (him|her|them|me|us|mum|it|himself|
        everyone|the|his|their); ({_SOMEBODY}) ?('s|is|are|'re) (going to|gonna|about to|threatening
        to|trying to) (kill|stab|shoot|hurt|strangle|drown|burn|batter|smother|finish|knife|glass|
        murder|suffocate) (him|her|them|me|us|mum|everyone|whoever|anyone|the|someone|people);
        they('d|'ll)? (will |would )?(all )?(regret|be sorry|pay); (you've|they've|we've|you have|
        she's|
        he's) got until (\w+); (dug|digging|digs) (a hole|a grave); (take|takes|taking) (them|him|
        her|
        the kids|the children) with (her|him|me) <6>(when|if|and)?; (threatening|threatens|
        threatened|
        going|wants|says he'll|says she'll|swears he'll) to (glass|knife|bottle|gas|burn|petrol|
        shoot|
        stab|drown|suffocate|kill)
        """,
    "VOW_NOW": r"""
        (can't|cannot|won't|scared to|afraid to|too frightened to|daren't|refuses to) go (home|back|
        in|out|there|outside|to); (left|gone|walked|stormed|run|ran|set off) <16>(rage|building|
        school|
        home|house|site|saying|with|temper|to get|angry); (air rifles?|shotguns?|guns?|knives|knife|
        petrol|lighter|weapons?|machete|acid|crossbow|hammer|bat|axe|gas|spade|rope|bottle); (in
        there|
        in here|here|outside|inside|at home|in the house|upstairs|at the door|when she wakes|when he
        wakes|gets in|gets home|wakes up|comes through|come through); (coming|come) (in |round |up |
        over |back )?for (him|her|them|me|us); (now|tonight|today|at \d|by \w+|before)
        """,
    "SOMETHING": r"""
        (something|thing|object|item) (long|sharp|heavy|shiny|metal|pointed|hard|wrapped|hidden|
        under
        (his|her)|up (his|her)|in (his|her) (sleeve|waistband|hand|jacket|coat|trousers))
        """,
    "ADVANCING": r"""
        (walking|heading|coming|running|marching|striding|on (his|her|their) way|making|going|
        turning) (back |up |over |down |straight |out |round )?(to|towards|toward|for|at|into|after)
        """,
    # First aid that is being given.
    "AID_GIVEN": r"""
        recovery position; (holding|keeping|putting|applying|pressing) <8>(pressure|towels?|
        something)
        <8>(on|to|over|against)? ?<8>(wound|cut|neck|leg|arm|head|it)?; (talking|talked) (us|me|
        her|him)
        through; (ambulance|paramedics?|helicopter|crew|police) (is |are )?<8>(\d+|two|three|four|
        five|
        six|seven|eight|nine|ten|fifteen|twenty) (minutes|mins) (away|out|off); cpr; defib\w*;
        tourniquet; (chest|breathing|airway|pulse) <10>(compressions|open|weak|slow|gone|six|faint|
        thready|times a minute)
        """,
    "AID_NEEDED": r"""
        (paramedics?|ambulance|999|wound|cut|artery|bleeding|blood|not breathing|breathing|pulse|
        unconscious|away|we|staff|through it|minutes|pupils|swallowed|stab\w*|fitting|seizure)
        """,
    # A child who needs medicine, or is too young, and has not been found.
    "FRAIL": r"""
        (needs?|without|hasn't got|not got|due|missed|left) (his|her|the|its) <16>(medication|
        insulin|
        inhaler|tablets|epipen|epi pen|injection|medicine|pump|meds|oxygen|feed); (he's|she's|he is|
        she is|only|aged|just) (three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?!
        (?:times|
        minutes|of|weeks|days)); (diabetic|epileptic|asthmatic|suicidal|pregnant|non ?-?verbal|
        blind|
        deaf|autistic); (dark|freezing|snow|minus \w+|pouring|no coat|barefoot|pyjamas); (brother's|
        mum's|dad's|nan's|gran's|sister's) (insulin|tablets|pills|medication|methadone|razor|knife|
        codeine)
        """,
    "BABY_HURT": r"""
        (baby|he|she|cry|crying|infant|newborn) <30>(high pitched|high and thin|shrill|different|
        odd|
        arches|arching|limp|floppy|grey|won't feed|can't settle|inconsolable|screams (when|if|
        every)|
        stopped feeding|not feeding|rolling (his|her) eyes)
        """,
    "SHAKEN": r"""
        (was|been|were|got|has|have|being|'s) <6>(shaken|shook|thrown (at|against|across|down|on)|
        slammed|smothered|held under|dropped (on|down|from)|swung)
        """,
    "MARKED": r"""
        (bruising|marks|bruises|mark|bruise|fingermarks|handprint|blood|swelling|cuts?|burns?|
        scalds?)
        <14>(to|on|in|round|around|from|across|over) <12>(ear|ears|neck|throat|head|stomach|tummy|
        eye|eyes|face|back|thighs?|bottom|chest|arms?|legs?|cheek|wrists?)
        """,
    "UNEXPLAINED": r"""
        (fell|fallen|rolled|dropped|shaken|shook|bumped|knocked|can't explain|cannot explain|no idea
        how|doesn't know how|don't know how|picked up|picks (him|her) up|handled|touch|bruis\w+|
        swell\w+
        |mark|marks|since last night|in the night)
        """,
    # An attack that is being tried, or is going on with what wounds.
    "ATTEMPTS": r"""
        (trying|attempting|tried|tries|going|about|threatening) to (drown|strangle|smother|
        suffocate|
        choke|stab|kill|rape|burn|gas|poison|hang|throttle|batter|kick|break|smash|knock|force|get|
        climb) <14>(him|her|them|herself|himself|the (baby|door|window|gate|kids|children|boy|girl)|
        in|down|mum|dad|me|us); (drowning|torturing|burning|strangling|suffocating|stabbing|raping)
        (him|her|them|mum|the (baby|child|boy|girl|kids)); (fighting|attacking|going for|lashing
        out|
        swinging|
        hitting|chasing|threatening) <24>with (a |an |the |some |broken |metal |iron |kitchen
        ){0,3}(
        bottles?|bats?|glass|knife|knives|bars?|poles?|hammers?|chairs?|blades?|scissors|bricks?|
        belts?|sticks?|chains?|machetes?|screwdrivers?|golf clubs?|axes?); (doused|dousing|soaked|
        soaking|poured|pouring|splashed|splashing) <24>(petrol|paraffin|lighter fluid|white spirit|
        accelerant|acid|diesel); (petrol|paraffin|acid) <8>(poured|splashed|everywhere|through the|
        on
        (him|her|the)); (has|have|having|in|started|starting) <6>contractions
        """,
    "DEAD_BY": r"""
        (be|i'll be|he'll be|she'll be|they'll be|i'd be|he'd be|she'd be) (dead|gone|out of here
        for good|in the ground)
        (by|
        before|come|when|in) <10>(tea\w*|tonight|morning|the|tomorrow|weekend|lunch|home ?time|end|
        an
        hour|friday|monday|night|dark)
        """,
}
