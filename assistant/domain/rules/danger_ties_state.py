"""Cues of danger told in the present by their own form: where the child is, and in what state.

Written as `danger_cues` says; `danger_ties` joins them.
"""

STATE_TIES: dict[str, str] = {
    # Hurt or ill, and nobody has had it seen to.
    "NOT_SEEN": r"""
        (nobody|no one|mum|dad|they|parents|family|carer|he|she|nan) (has |have |hasn't |haven't |
        has not |still hasn't |won't |will not |refuses to |refused to |doesn't want to
        ){1,2}(taken|
        got|had|sought|called|rung|seen|take|get|ring|call|seek|let|bring|brought) <12>(hospital|
        doctor|gp|a&e|seen|looked|checked|help|treatment|ambulance|999|111|advice|anyone); (not|
        hasn't|haven't|never|isn't being|isn't) been? ?(seen|treated|checked|looked at|taken to)
        ?<8>(by|to|at|yet|anyone|for|hospital)?; (prayer|prayers|prayed|god|allah|holy water|herbs|
        a healer|the pastor) (will|is|are|for|over|says); (says|say|saying|said|reckons|thinks)
        (he's|she's|he is|she is|it's|they're|it is) <8>(putting it on|faking|attention|nothing|
        just tired|a phase|being dramatic|fine|making it up|only); (taken|took|taking|carried)
        (him|her|it) (home|away|back|out) ?(instead|without|against|anyway|and)?; (walked|gone|
        going|driven|leaving|left) (out|off|home) with (him|her|the baby) <12>(refus\w+|without|
        against|before|rather)?; sleep it off; (refus\w+|won't) <18>(ambulance|hospital|doctor|to
        be seen|treatment|medical)
        """,
    "UNWELL": r"""
        (stomach|tummy|belly|head|chest|neck) <10>(hurts|hurting|pain|pains|agony|cramps|killing);
        (sugar|sugars|bloods|blood sugar|ketones) (is|are|of|at|reading|above|over|was|were) ;
        (temp|
        temperature|fever) <8>(39|40|41|of|over); (a lot of|so much|terrible|awful|severe|bad|
        constant) pain; (fresh|new|deep|open|raw|weeping|infected|big|nasty|bad) (burn|burns|scald|
        cut|gash|wound|bite); (vomiting|sick|fitting|limp|floppy|drowsy|blistered|swollen|broken|
        burnt|burned|scalded|bleeding|unconscious|unresponsive|lethargic|dehydrated|jaundiced|
        feverish|wheezing|breathless|delirious|confused); (can't|cannot|won't|not) (move|bend|put
        weight|straighten|feed|feeding|lift|wake|walk on); (swelling|lump|bump|dent) on <10>(head|
        neck|skull|back|face); (bruising|marks|bruises|mark|bruise|fingermarks|blood) <8>(to|on|in|
        round|around|from|across) <12>(ear|ears|neck|throat|head|stomach|eye|eyes|face|baby's
        \w+); insulin; hypo; (no|without) wet napp\w+; (barely|hardly|not) (moved|moving|eaten|fed)
        """,
    "NO_DOSE": r"""
        (insulin|epilepsy|seizure|heart|steroid|asthma|medicine|medication|meds|inhaler|injection|
        tablets|feeds|antibiotics) <10>(not|hasn't|haven't|isn't|been) (been |being |had )?(given|
        taken|had|stopped|missed|withheld|allowed|refused); (no|not had|hasn't had|without|missed|
        hasn't been given|run out of|stopped|stopping) <16>(insulin|epilepsy|seizure|heart medicine|
        steroid|medicine|medication|meds|inhaler|injection|injections|feeds)
        """,
    # Not where the child should be, and no one has found them.
    "GONE_STILL": r"""
        (been|is|'s|are) gone (since|from|all|for|now|and|over); (not|hasn't|haven't|never|nobody
        has|no one has|isn't|nobody's|no one's) (been |yet |even ){0,2}(seen|heard|come back|
        returned|arrived|got home|got there|turned up|shown up|back|come home|been in touch|
        reached|answering|picking up|replied|home|come out)(?! (?:before|to school in))
        ?<8>(since|yet|for|from|all|today|at|or|by|tonight|her|his|him|of)?; (still|as yet|so far)
        (no|nothing|missing|not|out there|looking|searching|unaccounted); (nothing|no luck|no sign|
        no sightings?|no trace|no answer|no word|no reply) (so far|yet|from|of|as yet|anywhere|
        still); last (seen|sighting|heard); (his|her|the|their) phone (is |has |'s |keeps |just
        |goes |now )?(off|gone|going|straight|switched|dead|voicemail|rings|pings|died); (out of|
        lost) (sight|contact with); nobody (knows|can find|can say) ; (can't|cannot|couldn't) (be
        )?(find|found|traced|trace|located|locate|reach|reached) ?(him|her|them|anywhere)?; (let|
        lowered) (himself|herself|themselves) out; (gone|going|headed|heading|run|running|made off|
        set off|went|walked|bolted|legged it) (straight )?(out|off|over|through|toward|towards|up|
        down|into|onto|along|across) ; (all|most of) (his|her) (things|stuff|belongings) are still
        """,
    "AT_PERIL": r"""
        (towards?|toward|by|near|to|down to|onto|on|into|at|along|in|over|from|past|of|is|the) (the
        |a |that |other side of the |edge of the ){0,2}<8>(river|riverbank|canal|railway|rail line|
        tracks|train line|track|level crossing|motorway|dual carriageway|main road|bypass|ring road|
        weir|reservoir|lake|quarry|cliff|cliffs|sea|harbour|docks|marina|bridge|viaduct|embankment|
        station|platform|car park roof|pond|lock|estuary|woods|a\d+|m\d+)\b(?! (?:house|lane
        surgery|view|centre|trip|school|club|road|street)); (third|fourth|fifth|second|top|upper|
        first) floor; upstairs window; (window|door|gate|fire door) (is |was |wide |left |hanging |
        stood |forced ){0,3}open; (no|without|not wearing) (a )?(shoes|coat|jacket|phone|clothes|
        socks); (only|just) (three|four|five|six|seven|eight|nine|ten|eleven|\d\d?)\b(?! (?:minutes|
        times|of)); (2|3|1|4)am\b; since <6>(midnight|last night|eleven|ten|yesterday|the early);
        (phone|mobile) (is |'s |goes |now )?(off|dead|switched off|straight to); (snow|snowing|
        freezing|minus|dark|storm|pouring); (his|her) (bag|coat|phone|shoes|blazer) (was |were |is
        |has been |have been )(found|left|on)
        """,
    # Words of parting, and what is given up.
    "PARTING": r"""
        over (by|before|after|for (me|him|her) (by|tonight|soon)) (the )?(morning|tonight|tomorrow|
        weekend|end of|night|friday|today|time); (won't|will not|not going to|not gonna|wouldn't)
        (be )?(need|needing|here|around|wake up|see|be alive|bother) <14>(after|any ?more|
        tomorrow|them|it|again|where|monday|morning|next|for|much longer)?; (where|when) (i'm|he's|
        she's|they're|i am|he is|she is) (going|gone) ?(to be)?; (by|after) the time (you|they|we|
        mum|anyone) ; (asked|asks|asking|wanted to know|googled|searched|searching|looked up|
        looking up|keeps asking) (me |us |staff |her friend |his friend |online )?<8>(if|whether|
        how|what|when) <30>(hurt|hurts|painful|drown|hang|overdose|die|kill|deep|quick|quickest|
        fall|jump|tablets|pills|train|enough|height|high|survive|bleed|long it takes); (what time|
        which|when|whether)
        <10>(trains?|express|freight) <14>(goes|go|come|comes|pass|passes|through|run|runs|stop|
        due|next|is|last); (last|final) (message|text|post|thing|words|time|goodbye|note); (loves
        (her|him|them|us|everyone|you all)|sorry for (everything|it all|what)|thank(s|ed)? (you
        )?for (everything|trying)); goodbye; (everyone|everybody|they|we|mum|you)('s|'d|'ll)?
        ?<8>better off
        """,
    "GIVEN_UP": r"""
        (asked|asks|asking|wants|told|tells|begged|made) (me|us|her|his|him|mum|nan|a|the|staff|
        friend) <22>(look after|have|take|feed|keep|mind|care for) <12>(hamster|cat|dog|rabbit|
        guinea pig|fish|pet|pets|brother|sister|mum|mam|things|guitar|phone|necklace|bike|plants|
        snake|pony); (given|giving|gave|handed|handing|gives|left|leaving|posted) <8>(away |her |
        his |their |all |most ){1,3}<14>(trainers|phone|things|clothes|games|console|xbox|guitar|
        bike|jewellery|necklace|money|savings|watch|ring|headphones|stuff|belongings|hoodie|books|
        diary|pin|password|passwords|to (friends|people|his mates?|her friends?)); (who|what) gets
        <10>(what|her|his|the|which); (written|wrote|writing|left|made|drafted|leaving) <8>(list|
        letters?|note|notes|will|instructions) ; (deleted|deleting|wiped) <10>(accounts?|profiles?|
        socials|photos|everything|phone); (taken|took|cleared|emptied) <10>(down (all )?(her|his)|
        (her|his) (locker|room|desk)); (texted|messaged|rung|rang|phoned|told|posted|tweeted|wrote
        to) (his|her|mum|dad|nan|me|us|a friend|friends|everyone|the group|tutor)
        """,
    # Kept alive by being watched: means taken away and someone always beside the child.
    "MEANS_TAKEN": r"""
        (took|taken|taking|removed|removing|removal|take|cut) <34>(cord|cords|lace|laces|shoelaces|
        belt|belts|scarf|tie|string|charger|cable|cables|ligature|sharps|blade|blades|razor|razors|
        scissors|tablets|pills|medication|knives|knife|glass|lighter|plastic bag|tights|bra|rope|
        drawstring|hooks?); (anything|everything) (sharp|with a cord|she could|he could|they
        could) ; (ligature cutters?|anti.?ligature)
        """,
    "WATCHED": r"""
        (within|at) arm'?s.? (length|reach); (have|has|'ve|haven't|not|never|hasn't|can't|cannot|
        won't|daren't|isn't being|aren't) (not |been )?(left|leave|leaving|taken our eyes) (him|
        her|them|alone|his side|her side|for a|off) ?<8>(alone|side|minute|second|since)?; (one to
        one|1:1|1-1|1 to 1|two to one|2:1|constant) <10>(all|since|tonight|now|obs|observations?|
        supervision|watch|until|staff|care|overnight|today); (sat|sitting|staying|stayed|stood|
        standing) (with|outside|beside|by|at|on) (him|her|them|his|the door|the bathroom|the
        landing|her door|his door); (keeps|is|still) (asking|telling|begging|wanting) <6>us to
        (go|leave|get out|stop); (round the clock|eyes on|line of sight|every (five|ten) minutes);
        (holding|held) (his|her|the) (hands|arms|wrists|door); (as soon as|the moment|the minute|
        when|once) (we|staff|i|you|everyone) (leave|leaves|turn|turns|go|goes|look away)
        """,
    "HIGH_UP": r"""
        (outside|wrong side|far side|other side) of the <16>(barrier|barriers|railing|railings|
        rail|parapet|fence on|wall of the|bannister|banister|glass); (somewhere|up|really|very)
        high up; (level|floor) (three|four|five|six|seven|eight|nine|ten|\d+),? <10>(barrier|ledge|
        edge|car park|roof|legs)?; (hanging|leaning|climbing|climbed|sat|sitting|dangling|halfway|
        stood|standing|gone|going|got|up|out|back up) <8>(out of|off|over|on|onto|on to|from) (the
        |a |her |his |an ){0,2}<12>(window|windows|windowsill|sill|ledge|roof|railings|balcony|
        barrier|banister|bannister|scaffold|scaffolding|gantry|parapet|edge|crane|pylon|bridge)(?!
        (?:terrace|garden|seat|display)); (one|both) legs? (over|out)
        """,
    # Nowhere to sleep tonight.
    "NO_BED": r"""
        no (relative|one|family|family member|friend|hostel|placement|carer|hotel|refuge) <8>(will|
        can|would|left to) (have|take|put|keep) (him|her|them); (bus shelter|park bench|doorway|
        stairwell|bus station|night bus|underpass|car park again|tent in|allotment shed); locks
        (have |has |had |were |are |'ve )?(been )?(changed|swapped); (thrown|kicked|put|chucked|
        turned|booted|turfed|locked) (him|her|them)? ?out (and|of|on|last|this|so|again|for|with|
        tonight|into|completely)?; (no|nobody|no one|not anyone|nowhere|no home|no bed|nothing) (to
        |for (him|her|them) to )(go|sleep|stay|go home|return|go back) ?(to|home|tonight)?;
        (anywhere|somewhere|a bed|a place|where) (else )?(for (him|her|them) |she |he |they )?(can
        |to |will |could |is going to )?(stay|sleep|go|be) (tonight|that isn't|away|which isn't|
        now|safe|again)?; (won't|refuses to|refusing to|will not|says she can't|says he can't)
        (have|
        take) (him|her|them) (back|home|in|any)
        """,
    "TO_SLEEP": r"""
        (tonight|tonite|this evening|later|overnight); (sleep|sleeping|slept|stay) (at|in|on|there|
        again|rough|tonight|outside|is|he|she); (comes|goes|gets|go|come) (back|home|there); (is|
        are|'s|'re|has been|have been) (out|outside|sat|walking|standing|waiting|on the street);
        (now|still|again|since)
        """,
    # No answer from a house with children in it.
    "UNREACHED": r"""
        (stopped|stops|isn't|not|no longer|won't|nobody is|no one is|nobody's|aren't) (answering|
        picking up|replying|responding|pick up|answer|answer the door|open the door|opening|coming
        to the door|reachable); (line|phone|call) (went|has gone|goes|cut|is) (dead|quiet|silent|
        off|out|straight); curtains <16>(shut|closed|drawn); through the (letterbox|letter box|
        window|wall|floor|ceiling); (no|without) (sign|sight|trace|sound|reply|answer) (of |from )?(
        any |an |the |mum|dad|a )?<10>(grown|adult|adults|parent|mum|dad|life|anyone|movement|
        them|either|in); (gone|went|all) (quiet|silent)
        """,
    "LITTLE_ONES": r"""
        (baby|babies|toddler|toddlers|newborn|infant|twins|children|kids|little (boy|girl|one|ones|
        brother|sister)|siblings|youngest|bairn|bairns|wean|weans); (two|three|four|five|six|seven|
        eight|nine|\d) ?-?(year|yr|month|week) ?-?olds?
        """,
    "ALARM": r"""
        (crying|screaming|screams|cries|smell gas|smell of gas|smoke|moaning|banging|shouting|man's
        voice|male voice|thud|thuds|bang|bangs|whimpering|begging|blood|not moved|since (this
        morning|last night|yesterday|seven|eight|nine|\d)|for (two|three|four|\d) days|all (day|
        night)|let him back|back in|go away|at the window|at the upstairs)
        """,
    # A search that is going on.
    "SEARCHING": r"""
        (nothing|no luck|no sign|no trace|no sightings?|not found|no joy) (so far|yet|as yet|at the
        moment|of (him|her|them)); (torch|torches|police helicopter|helicopter|drone|search party|
        search teams?|divers|dog unit|dogs out|coastguard|mountain rescue|missing persons?);
        (searching|combing|walking|driving|checking|out looking|looking) <10>(for|along|the|round|
        up|everywhere|grounds) <14>(him|her|them|now|river|canal|woods|line|streets|park|grounds|
        tracks|estate|banks?)?; (tried|checked|rang|rung|phoned) <60>(no|nothing|none)
        """,
    # Help that is being sent for.
    "HELP_CALLED": r"""
        (waiting|wait) for (the |an )?(paramedics?|ambulance|air ambulance|crew|999|fire brigade);
        (ambulance|paramedics?|fire brigade|armed police|air ambulance) (is |are |'s |now )?(here|
        needed|on (its|the|their) way|en route|coming|being called|with (him|her|them|us)|called
        for now|attending now|working on|requested); (need|needs|send|get) (an |the )?ambulance;
        (send|get) (the )?police (now|to|round|straight|here|out|quick\w*|asap|immediately|over);
        (on|to) (the )?(phone|line|call) (to|with) (999|emergency|ambulance|police control|the
        ambulance|police now)
        """,
    "NOT_OURS": r"""
        (isn't|not|aren't|wasn't) (his|hers|theirs|related|their own|from here|one of theirs)(?! (?:
        fault|idea|job|first|turn|usual|best|class|school|home|birthday|favourite|problem|real)) ?;
        (locked|kept|hidden|staying|living|got) <20>(little girl|little boy|young girl|girl|child|
        kid|
        teenager|lass|lad) <10>(in there|in the|upstairs|in his)
        """,
    "CHILD_THERE": r"""
        (little girl|little boy|young girl|girl|child|children|kid|baby|teenager|lass|schoolgirl)
        <16>
        (in there|inside|at the window|with him|in his|in the|upstairs|who)
        """,
    "AIRPORT": r"""
        (heathrow|gatwick|stansted|luton|manchester airport|airport|terminal|departures|check ?-?in|
        boarding|ferry port|dover|eurostar|plane|flight)
        """,
    "AIRPORT_NOW": r"""
        (has|have|'s|'ve) (just )?(taken|driven|got|put) (him|her|them) ; (leaving|going|driving|
        heading|setting off|on (his|her|their) way|taken|taking|being taken|
        off)
        <16>(straight|from school|now|tonight|today|tomorrow|from here|this (afternoon|evening|
        morning)|
        with (her|him|them)); (straight|direct) from (school|here|nursery|college|lessons); (note|
        text|
        message|letter) <14>(saying|says|that|asking|it)(?! (?:is fine|was)) <20>(isn't|not|help|
        married|don't|scared|lie|lying); (isn't|not|never|won't be) coming back; (goes|leaves|
        boards|
        takes off|departs) (at|tonight|in|today|tomorrow|this); (that|the) (plane|flight)
        ?<10>(goes|
        leaves|at|tonight)
        """,
    # A rite meant to drive something out of a child.
    "RITE": r"""
        (spirit|spirits|demon|demons|devil|jinn|djinn|witch|witchcraft|possessed|possession|evil
        eye|curse|cursed|kindoki|black magic|bad blood)
        """,
    "RITE_COMING": r"""
        (pastor|healer|imam|elder|elders|priest|preacher|prophet|church|bishop|uncle|aunt|family|
        grandma|they|man) <14>(coming|comes|come|here|arriving|waiting|going to|due|will|praying|
        tonight|has arrived|are); (get|beat|drive|cast|starve|burn|pray|cut|wash|take) (it|them|
        him|her|the \w+) out; (deliverance|exorcism|cleansing|the ceremony|fasting); (starv\w+|
        beat\w*|burn\w*|chain\w*|tied|pepper)
        """,
}
