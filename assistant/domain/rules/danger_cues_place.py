"""Cues of danger: where the child is, what the child fears, and when."""

PLACE_CUES: dict[str, str] = {
    "NOT_THERE": r"""
        missing from; (off|from) the line; (phone|bag|coat|shoe) <8>(found|in a (hedge|bin|bush|
        field|ditch)); (took|take|taking|pulled|removed) (him|her|them) off (the )?(bus|school|
        site|ward); (pulled|taken) out (her|his|the) (drip|cannula); (nobody|no one|noone|not|
        never) <6>(come|came|turned up|here) (for|to) (collect|get|fetch|pick) (him|her|them)?;
        (took|taken|gone|legged it|run|ran|made) (off|down|over|up|towards|from|into) (the
        )?(embankment|lane|fields|woods|site|fence|wall|line|beach|motorway|bank|rocks|sea|
        tracks); (not|never) come back; (gone|off) (from )?site; (gone|went|going) for (milk|
        fags|shopping|a drink); no answer; (rings|ringing) out; (nobody's|no one's|no one has|
        nobody has|not been) (collected|picked|come|fetched); (isn't|not|isnt|isnae|wasn't|
        aren't|no longer) in (his|her|their|the) (bed|bedroom|room|cot|tent|dorm|seat|class|
        classroom|house|building|flat|car|garden|pram|buggy|park|taxi|lesson); (not|never|
        hasn't|haven't|didn't|hasnt|havent) <18>(come|came|arrived|returned|got|turned up|made
        it|shown up|appeared|reached|been seen|been home|been back|be found|got off|landed)
        <10>(home|back|in|off|to|at|from|there|since|here|house|school|up|yet)?; (bed|room|cot|
        bedroom|tent) (is |was |'s )?(empty|not been slept|hasn't been slept|not slept|unslept);
        empty (bed|cot|bedroom|room); (nowhere to be|no sign|no trace|no sight|no word) (found|
        of|from|as|yet); (nobody|no one|noone|none of us|we|staff|mum|dad|i|they|police) (can't|
        cannot|couldn't|can) <8>(find|locate|reach|get hold of|trace); (can't|cannot|cant)
        (find|locate|trace|get hold of); (gone|vanished|disappeared|bolted|absconded|legged|
        scarpered|slipped|climbed|crept|snuck|sneaked|wandered|escaped|run|ran|walked) (off|out|
        away|through|over|from|past|without|again|missing|into|onto|down the|towards|toward|for
        hours|since); missing; awol; (last|not) seen; (nobody|no one|noone) <12>(seen|heard
        from|knows where|has any idea); (should|supposed|meant|due|expected) (to )?(have been|
        be|to be|have got) <16>(back|home|here|in|at); (don't|dont|do not|no idea) <6>(know
        )?where (he|she|they|his|her); (whereabouts|location) <8>(unknown|not known); hours
        (late|overdue); (unaccounted|left) (for)? <6>(site|the building|the house)?
        """,
    "OUT_THERE": r"""
        (vest|jumper); (two|one|three|four|five|zero|minus \w+) degrees; (embankment|cliff|
        rocks|sea|woods|quarry); location pin; (window|windows|door|gate|back door|side gate|
        front door|patio door|fire door|fire exit|latch) ('s |is |was |are |left |stood |found |
        been |wide |swinging ){0,4}(open|unlocked|ajar|forced|swinging|unlatched|not locked);
        (phone|mobile|phones|mob) <14>(off|dead|voicemail|switched|ringing out|not connecting|
        unanswered|on the side|on (his|her) bed|cutting out|left behind|not on); (straight|
        going|goes|gone) to (voicemail|answerphone|answer machine); (left|leaving|without)
        <6>(phone|mobile|coat|shoes|inhaler|insulin|glasses|medication|bag|hearing aids|key|
        keys) ?(behind|on|here|at home)?; (freezing|minus|frost|snow|snowing|icy|subzero|
        pouring|storm|dark|pitch|thunderstorm|heatwave|sleet|cold); (pyjamas|pjs|nappy|nightie|
        barefoot|slippers|socks|bare feet|no shoes|no coat|dressing gown|onesie|t shirt);
        (river|road|canal|railway|lake|pond|motorway|dual carriageway|bypass|sea|beach|quarry|
        tracks|weir|reservoir|cliff|cliffs|a\d+|m\d+|train station|station|woods|quay|marina|
        harbour|dock|docks|bridge|embankment); (non|nonverbal|no) ?-?(verbal|road sense|sense of
        danger|danger awareness); can't swim; (note|letter|text|message|video|post|goodbye)
        <8>(on|saying|says|reads|left|bed|desk|pillow|said); (aged|age) <4>\d; (two|three|four|
        five|six|seven|eight|nine|ten) years? old; (she's|he's|is|she is|he is|she|he|only|just|
        s) (two|three|four|five|six|seven|eight|nine|ten|eleven|\d|1\d)\b(?! (?:minutes|mins|
        times|of|points|stone|weeks|days|out|in|o'clock|pm|am)); (midnight|\d am|1am|2am|3am|
        4am|gone eleven|gone ten|gone midnight|night staff|waking night); (hours|hour|minutes|
        mins) (ago|now|and); (toddler|reception|nursery|baby); suicidal; diabetic; (searching|
        search); tracker; (find my|snapmap|snap maps|life360)
        """,
    "WENT_WITH": r"""
        (got|getting|gets|climbed|jumped|gone|going|went|left|leaving|driven|taken|picked|
        bundled|disappeared|get|hopped|pulled|heading|off|collected|being) (in|into|off|up|away|
        out|to|by|inside|on|onto)? ?<26>(car|taxi|van|cab|uber|vehicle|train|coach|bus|lorry|
        motorbike|moped|flat|house|hotel|audi|bmw|golf|corsa|mercedes|men|man|lads|bloke|guy|
        airbnb)
        """,
    "NEAR_NOW": r"""
        (in|inside) (the|their|her|his|our) (flat|house|home|room|bedroom|kitchen|living room|
        lounge|car|van|building|garden|hallway|block|loft); (at|outside|by|near|round|around|
        behind) (the|our|her|his|my|their)? ?<14>(gate|gates|door|school|house|flat|bus stop|
        corner|window|nursery|entrance|station|shop|shops|park|back|front|home|unit|hostel|
        college|office|alley|bike sheds|fence); (waiting|parked|hanging|lurking|circling|
        following|watching|filming|sat|standing|stood) (for|outside|around|round|by|in|at|up|
        near|on|him|her|them|behind|down|opposite|across); (on|in) (the )?(street|landing|
        stairs|drive|doorstep|porch|way here|way over|way round); (upstairs|downstairs|outside|
        here|there|next door|inside); (picking|pick|collecting|collect|taking|driving|meeting|
        meet) (him|her|them|up)
        """,
    "EVERYDAY": r"""
        (maths|english|science|lesson|lessons|pe|kit|fork|spoon|toast|homework|club|football|
        netball|swimming|dentist|optician|orthodontist|swing|card|paint|craft|uniform|packed|
        sandwich|biscuits|crisps|fruit|pancakes|cake|party|birthday|holiday|trip|museum|parade|
        smoking|hay fever|chickenpox|parking|park up|timetable|register|attendance|assembly|
        choir|band|grandparents|mending|fitting a|cooks|tiles|boiler|photo|fetch him|fetch her|a
        cold|a temperature|knife and fork|watching for|break|social worker|mentor|tutor|ta|quiet
        room|pass|list|friends|plan|seat|pump|caretaker); (with|by) (the|his|her) (class|ta|
        teacher|nan|gran|grandad|aunt|mentor|key worker|keyworker|coach|social worker)
        """,
    "SCARED": r"""
        shivering; (under|from under|behind) (the|her|his) (bed|desk|stairs|sofa|table|bath);
        won't (say|tell) (why|who|what|where); wants to come home; (slipped|passed) me a note;
        (whispering|whispers|whispered); hiding; (hid|hidden) (in|under|behind); (terrified|
        petrified|frightened|scared|afraid|panicking|hysterical|distraught|sobbing|trembling|
        shaking|crying|screaming|shivering|hyperventilating|cowering|rocking|inconsolable);
        (begging|begs|pleading|pleads|imploring); (wet|wetting|soiled) (himself|herself|
        themselves|themself); (clinging|clung|clings|holding on|hanging on) (to|on); (won't|
        wont|refusing to|refuses to|will not|refuse to|not) <8>(come out|leave|move|get in|let
        go|unlock|open the door|go near|go with|get on|get into|go home|go anywhere|going home|
        get out of); (please|pls) (don't|dont|help|come|hurry|can you); help (me|us); (locked|
        barricaded|shut) (herself|himself|themselves|myself|ourselves|in the|us|in)
        """,
    "SOON": r"""
        (tonight|tonite|today|now|later|currently|already|soon|immediately|overnight|tomorrow|
        just); (this|the) (evening|afternoon|morning|minute|second|lunchtime|weekend); (at|by|
        after|from|till|until|before) (\d\d?(?! \w*\d)|half (past )?\w+|quarter|one|two|three|
        four|five|six|seven|eight|nine|ten|home ?time|school|lunch|tea|dinner|break|pick ?up|the
        bell|bedtime|work|last lesson|the end of the day); when the (bell|taxi|bus); (home|pick|
        kick|going)[ -]?(time|up|out|off); (in|within) (a|an|ten|five|twenty|thirty|half|
        fifteen|two|\d+) <8>(minute|minutes|mins|min|hour|hours|hrs|bit|moment|sec|second|
        tick)s?; straight (away|after|home); still; (on|at) (his|her|the|their|its) (way|gate|
        door|doorstep|desk); (has|have|'s|is|are|s) (already|just|now|gone|left|here|on (his|
        her|their|the) way|outside|coming|waiting|about to); (as|while) (we speak|i type|i
        write|we write|i'm typing|i am writing); (minutes|mins|min|minute|hour|hours|seconds)
        (ago|away|late); (gets|get|goes|sent|send) (in|home|back) (tonight|today|later|after|at
        \d); (taxi|bus|transport) (comes|is|at|leaves|arrives|'s); first thing; no longer; since
        (break|lunch|this morning|dinner|tea|breakfast|\d)
        """,
    "HOME_OR_HIM": r"""
        (looking|searching|waiting|after|coming) for (her|him|them|me|us); (due|back|home|in)
        (back |home |in )?(at|by) \w+; (isn't|not) home (in|by|before); (go|going|goes|get|gets|
        getting|come|coming|sent|send|sending|return|returning|taken|take|walk|walking|drive|
        driven|back|be|stay) (back )?(home|in tonight|there|to (the|that|his|her|dad|mum|their)
        ?\w*|in the car|in his car|to that house|in the taxi|with (him|her|them|dad|mum|his|the|
        uncle|stepdad)|near (him|her)|indoors|on the bus); (home|pick|hand) ?-?(time|up|over);
        (collect|collects|collecting|collected|collection|picked|picking|fetch); let (her|him|
        them) go; (gets|get|got|walks|goes|comes) (in|home|back|through the door)\b; (heard|saw|
        seen|recognised|spotted|hears|sees|knows) <14>(car|van|voice|him|her dad|his dad|
        outside|name|here|bike|coming); (dad|mum|father|mother|stepdad|stepfather|uncle|brother|
        he|carer|boyfriend|partner|parents|family|foster) (is |are |'s |has |just |will be |'ll
        be ){0,4}(here|outside|waiting|coming|arrived|downstairs|in reception|at the gate|on
        (his|her|their) way|there tonight|home tonight|collecting|back tonight|back today|out
        today|parked); (hand|handing|handed) (her|him|them)? ?(over|back); (foster|placement|the
        unit)
        """,
    "HURT_AT_HOME": r"""
        (rather|sooner) die;
        (make|makes|making|made) (him|her|them|me) (sleep|stand|kneel|stay|eat|sit|live)
        <14>(bath|floor|shed|garage|cold|outside|shower|garden|corner|dark|naked|all night|
        cellar|hallway|kennel|car); (will|'ll|going to|gonna|gunna|gets|get|getting|be|about to|
        is to|are going to|s) (\w+ )?(me |him |her |them |us )?(be |get )?(hit|beat|beaten|
        battered|battering|belted|belt|locked|lock|hurt|killed|kill|kicked|punched|slapped|
        whipped|starved|burned|burnt|punished|shoved|tied|the belt|the stick|leathered|smacked|
        strangled|smash|batter|punch|kick|hidden|done in|hammered|thrashed|caned|raped|touch|
        rape|shaved|made to|married|cut|stabbed|thrown out|murdered|bray|brayed) ?(up|him|her|
        them|me|in|again|tonight|for|when|out|if|by)?; (rather|sooner|would) (sleep|die|be dead|
        live|run|stay|go into) <24>(park|street|streets|outside|here|dead|rough|care|away|shed|
        bus|road|than|night|bench); (what|because of what) (he|she|they|dad|uncle)('s|is|are|
        'll|will)? (going to do|do|does|gonna do|do to)\b; (waiting|ready|got) <14>(belt|stick|
        slipper|cane|wooden spoon|cable); (lock|locks|locking|shut|shuts|tie|ties|chain) (him|
        her|them|me) (in|up|out|to) <14>(shed|cupboard|garage|room|bathroom|cellar|loft|attic|
        again|dark|kennel|outside|radiator|coal)
        """,
    "ALONE": r"""
        (gone|went|nipped) (for|to) <14>(not come back|hasn't come back|never came); (mum's|
        dad's|mum is|dad is) (on nights|at work|on shift|in hospital|sectioned|arrested|in
        custody|inside|in a cell); with a (neighbour|stranger); alone; (on|by) (his|her|their|
        its) own; by (himself|herself|themselves|itself); unattended; unsupervised; (nobody|no
        one|noone|no adult|no adults|no parent|no parents|no grown) <4>(ups |-ups )?(else|in|
        there|home|with|at|here|around|about|is|looking|watching|up|other)?; left (in|outside|
        at|with|to|alone|home|strapped|the); (been |just )?left; (mum|dad|nan|carer|parents|
        adults|they|both) (is |are |has |have |'s |went |gone |been |not ){0,4}(out|gone out|at
        work|away|not (there|back|in)|abroad|at the pub|passed out|not answering|left|asleep|
        down the pub|dead)
        """,
    "YOUNG": r"""
        (baby|babies|toddler|toddlers|newborn|infant|twins|tot|bairn|bairns|wean|weans|wee one|
        preschooler); (one|two|three|four|five|six|seven|eight|nine|ten|\d|10|11) -?(year|yr|yo|
        month|week|mth|wk)[ -]?(old|s old|olds|s)?; (little|wee|small|young|youngest|younger|
        tiny) <6>(ones|one|girl|boy|brother|sister|kids|children|lad|siblings|ones); (kids|
        children|siblings|bairns|weans); (aged|only|age|she's|he's|is|oldest is|eldest is|are|
        and) (one|two|three|four|five|six|seven|eight|nine|ten|[1-9]|10|11)\b(?! (?:minutes|
        mins|times|of|points|days|weeks|hours|men|boys|girls|weeks|pm|am|o'clock)); (six|five|
        seven|four|three) -?year
        """,
    "IN_PERIL": r"""
        dog (that|which) (bit|bites|attacked|went for); (hairdryer|plugged in|electric); (fell|
        fallen|fall|hurt|injured|bleeding|collapsed|unconscious|not moving|won't wake|asleep
        and|can't wake|won't get up|on the floor|not answering|not waking|cold|dead|not
        breathing|choking|burnt|burning|fire|smoke|gas|screaming|crying|sobbing|scared|banging|
        locked|window|windows|bath|cooker|hob|balcony|stairs|road|street|car|hot car|heat|sun|
        freezing|dark|no heating|no food|starving|hungry|vomiting|sick|knocking|intruder|
        someone|man|shouting|ledge|pool|water|electric|wires|knife); (lips|hands) <8>(blue|
        purple)
        """,
    "SHUT_IN": r"""
        barricaded (the|a|his|her) (lounge|door|room|bedroom|office|landing|kitchen);
        (bolted|locked|jammed|nailed|wedged) <12>(bedroom|room|door|window|shed) <10>(from (the
        )?outside|shut)?; lock (me|her|him|us) in; (can't|cannot) get (the|that) door open;
        door('s)? (is )?(bolted|locked|jammed|barricaded|stuck|blocked); (blocked|bolted|locked|
        blocking) the door; trapped; (locked|shut|trapped|stuck|chained|tied|barricaded|
        strapped|imprisoned|bolted|held|kept|left) <4>(in|inside|up|to|out|outside|under|at|
        down|by) <22>(room|bedroom|house|flat|shed|garage|cupboard|car|cellar|loft|attic|
        bathroom|toilet|toilets|boot|garden|balcony|office|kennel|rain|snow|cold|dark|radiator|
        bed|crate|cage|outhouse|caravan|street|classroom|house|will|hostage)?
        """,
    "CANT_LEAVE": r"""
        (won't|wont|not|will not|refuses to|refusing to|isn't|never) (let|letting|allow|
        allowing) (him|her|them|me|us|anyone|mum|the) <6>(out|leave|go|go home|eat|drink|use|
        have|in|inside|near|call|see); (can't|cannot|unable to|no way) (to )?(get|come|leave|
        escape) (out|away|home)?; (hours|since); (taken|took|smashed|broke) (his|her|their|the|
        my) (phone|phones|keys|key)
        """,
    "GOODBYE": r"""
        (taken|taking) care of it; (tell|tells|let) <8>(sister|brother|mum|dad|nan|her|him|them|
        family|kids) <6>(love|loves|loved|sorry); it's (all )?(fine|ok) now; (picked|chosen|
        chose|set) (tonight|today|a date|the day|the place|her spot|his spot); how to do it;
        thinking about (how|doing); (giving|given|gave|gives) (her|his|the|my) (cat|dog|hamster|
        rabbit|guinea pig|pets?|xbox|phone|bike|things|savings|guitar|jewellery|necklace) (to|
        away); thanking (everyone|everybody|us all|them all); (sorry|thank you) (for everything|
        for all); (tidied|cleared) <10>(everything|room|locker|all|desk); (after|past) (tonight|
        today|tomorrow|this weekend|i'm gone|she's gone|he's gone); when (i'm|i am|he's|she's)
        gone; (finish|finished|do) it (in|properly|right|for good|next time|tonight|later|after|
        myself|himself|herself); ligature mark; noose; (had|has had) enough of (it|everything|
        life|living|all|this); (last|final) day on; (counting|lining|saving|stockpiling|
        hoarding|crushing) (out|up|her|his)? ?(pills|tablets|her meds|his meds|paracetamol|
        meds); (goodbye|good bye|farewell); (look|take) (after|care of) (my|the|your|mum|my
        little|each); (won't|will not|wont|not going to|not gonna|aint gonna|won't even) be
        (here|around|alive|about|coming|there|needing|a problem|a burden); (my|his|her|their|our|
        final) <6>(last night|
        night); (last|final) (day|message|wish|goodbye|letter|words|text); (giving|given|gave|gives)
        (away|out|her|his) <24>(things|stuff|away|xbox|phone|clothes|guitar|bike|pets|money|
        possessions|jewellery|everything|hamster|trainers|savings|ipad|laptop); (tell|tells|
        telling) <14>(love (him|her|them|you|mum)|loved|sorry|goodbye|bye); (sorry for
        everything|love you all|see you on the other side|won't have to worry|no longer be a
        burden|be a burden|you'll be better off|better off without (me|him|her)|better off dead|
        everyone would be happier|by the time you); (suicide|suicidal|goodbye) (note|letter|
        video|text); (can't|cannot|don't want to|doesn't want to|do not want to) (do|go|take|
        cope|be|live|carry|face|wake) (this|on|it|with|here|alive|any|anymore|up|another|
        tomorrow); (wants|want|wishes|wish|wishing|wanting|ready|hopes) (to |he |she |i )?(die|
        was dead|were dead|be dead|end it|not (be here|exist|wake up)|to go to sleep and|
        disappear|it to (stop|end|be over)|go to sleep forever); (end|ending) (it|it all|things|
        his life|her life|everything); (it'll|it will|it's|will all|everything will) (all )?be
        over; (be with|join|joining|seeing) <14>(nan|grandad|gran|mum|dad|brother|heaven|sister)
        (tonight|soon|again|now|in heaven)
        """,
    "MEANS": r"""
        (rope|noose|ligature|tablets|pills|paracetamol|blade|blades|razor|razors|bridge|roof|
        tracks|railway|platform|ledge|cliff|edge|multi|window|balcony|belt|cord|laces|scarf|
        lead|plan|method|hanging|hang|overdose|knife|train|trains|river|cable|viaduct|flyover|
        insulin|exhaust)
        """,
    "BRINK": r"""
        (standing|stood|stands|sitting|sat|sits|climbing|climbed|leaning|hanging|walking|
        perched|balancing|got|gone|is|'s|up|lying|out) (up |out |down |on top ){0,4}(on|over|at|
        by|off|near|onto|beside|towards|from) (to )?(the|a)? ?(edge of |top of |very edge of |
        wrong side of |other side of |outside of ){0,4}(the |a )?<8>(bridge|roof|ledge|tracks|
        railway line|railway|platform edge|cliff|cliffs|parapet|railings|barrier|balcony|
        viaduct|flyover|window ?sill|scaffolding|multi storey|car park roof|weir|quay|pylon|
        crane|gantry|level crossing)(?! (?:terrace|team|club|garden|road|street|trip|topic|
        with))
        """,
    "TRAFFIC": r"""
        of the (dual carriageway|motorway|road|tracks|hard shoulder|bypass);
        over the (yellow )?line; (platform|platforms); (no|without) (seatbelt|seatbelts|seat);
        on the m\d+; rolling <8>(down|towards|into); (on|along|in|into|by|across|onto|towards|
        near|beside|over|down|for|up) <8>(hard shoulder|slip road|fast lane|central reservation|
        motorway|dual carriageway|level crossing|main road|live lane|railway line|train line|
        train tracks|tracks|ring road|carriageway|bypass)(?! on the); (in|into|on|onto|across|
        down|along) the (middle of the )?(road|a\d+|m\d+|tracks|railway|traffic|street in|busy|
        ice|frozen|river|sea|canal|weir|lake|pond|harbour|quarry)
        """,
    "ON_FOOT": r"""
        stepping; doing (a hundred|ninety|eighty); going (a hundred|ninety|\d\d+); (walking|
        wandering|running|run|ran|crawling|standing|stood|sat|sitting|lying|laid|playing|
        toddling|jumped|climbed|climbing|swimming|gone|heading|headed|out|wandered|bolted|loose|
        opened|open|opening|undone|unbuckled|got out|hanging|fallen|fell)
        """,
    "CHEST": r"""
        (pushed|put|moved|wedged|shoved|dragged|jammed) <14>(chest of drawers|chair|bed|
        wardrobe|table|sofa|drawers|settee) <10>(against|behind|under|across|in front); holed
        up; (shut|locked|barricaded|shutting|trapped|hiding|hidden|cornered|hid) <16>(bathroom|
        toilet|toilets|bedroom|loft|cupboard|wardrobe|shed|kitchen|garage|room|office|classroom|
        garden|attic|under|car|cellar|store|cloakroom|pantry|van); (messaging|texting|ringing|
        rung|rang|calling|phoning|phoned|whispering|called|speaking|texted|messaged) <16>(from
        (the|inside|under|behind|a|in|her|his)|me from|us from)
        """,
    "NEGLECT_NOW": r"""
        no <10>(food|heating|electric|electricity|gas|water|milk|nappies|formula) <24>(since|
        for|in|today|now|left|and|at all|house)?; (hasn't|haven't|not|nothing to) <6>(eaten|eat|
        fed|drunk|had anything|had food|had a drink|had a feed) <14>(since|for|in|today|all);
        (locked|shut|kept|put|left) out <14>(since|in|of|all|again|tonight|for)
        """,
    "FIRE": r"""
        (fire|smoke|petrol|gas|flames|alight|lighter|matches|carbon monoxide|fumes|burning)
        """,
    "FIRE_NOW": r"""
        (smell|smelling|smells) (of )?(gas|smoke|petrol|burning); (on|caught) fire; (set|
        setting|lit|lighting|started|starting) <12>(fire|alight|light to|curtains|bed|bedding|
        mattress|bin|bins|sofa|house|himself|herself); (pouring|poured|splashing|dousing|doused|
        throwing|thrown|covered in) <10>petrol; (smoke|flames) (coming|pouring|everywhere|from|
        in|under|filling); gas (is |has been |been )?(on|turned on|left on|leaking); (alarm|
        alarms) going
        """,
    "DUMPED": r"""
        (nowhere|no where|no place|nobody) <8>(to (go|sleep|stay|live)|safe|for (him|her|them)
        to|will (have|take) (him|her|them)); (kicked|thrown|chucked|put|locked|turfed|booted|
        slung) (him|her|them|me|out|his|us)? ?<10>(out|on the street|onto the street); (changed|
        changing) the locks; (sleep|sleeping|slept) (rough|on the street|in (the|a) (park|car|
        stairwell|shed|bus|tent|doorway|bin)|outside); on the streets; (homeless|evicted|no
        bed); (not|won't|refus*) <14>(have (him|her|them) back|take (him|her|them) back|let
        (him|her|them) (in|back))
        """,
    "AGO": r"""
        (just|minutes|mins|min|minute|seconds|moments|hour) (ago|now|been|happened|told|rung|
        rang|had|come|got|run|walked|come in|said|disclosed|turned up|arrived|found|texted|
        messaged|this|had a); (this|on the) (morning|afternoon|evening|minute|lunchtime|lunch|
        way (to|in)|break|way home); (at|since|after) (break|lunch|registration|breakfast|
        period|home ?time|\d); tonight; right now; now; (is|are|'s|'re) (here|still|in|on|at|
        with|sat|sitting|lying|outside|with me|with us|being|currently|bleeding); today;
        (literally|currently|still); i am with (him|her); (with|in front of) (me|us)
        """,
}
