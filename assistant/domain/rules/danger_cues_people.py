"""Cues of danger: who may do harm, what they do, and who has the child."""

PEOPLE_CUES: dict[str, str] = {
    "UNKNOWN_ADULT": r"""
        (woman|man|someone|person|bloke|lady) (claiming|pretending|saying|who says); (somebody|
        someone) <4>in the (house|flat|garden|loft|building|shed); (deliver|delivering|sell|
        sells|sell it|carry|run|hold) <14>(bag|drugs|powder|for them|package|it|to (him|her));
        (white powder|wraps|burner phone); (men|man|lads|people|they|bloke|guy) <12>(asking|
        looking|searching|shouting|come|came|calling) (for|after) (him|her|them); (adult|man|
        guy|bloke|lad|person|someone|somebody|woman) <6>(he|she) (met|has met|knows|knew|got
        talking) <8>(gaming|online|on|in|from|through|to); (asking|demanding|wanting|after)
        <6>(money|debt|cash|payment); (never|not) met; (says|saying|claims|claiming|reckons)
        (he's|he is|to be) (her|his|their) (uncle|dad|father|cousin|friend|brother); (older|
        strange|unknown|random|adult|grown|middle)[ -]?(man|men|male|males|lad|lads|boy|boys|
        woman|bloke|guy|guys|adult|adults|aged man|boyfriend|up man|people|fella|person);
        (stranger|strangers); (man|men|male|lad|lads|bloke|guy|guys|woman|people|someone|
        somebody|person|adult|adults|boys|fella|couple) <20>(doesn't know|don't know|didn't
        know|does not know|never met|met online|met on|met through|from snapchat|from instagram|
        from the internet|online|from tiktok|off snap|off the internet|on snapchat|off tinder|
        from discord|from roblox|off insta|we don't know|nobody knows|no one knows|from a game|
        from an app|she's been talking to|he's been talking to|he has been talking to|she has
        been talking to|isn't allowed|in (his|her) (20s|30s|40s|50s|twenties|thirties|forties|
        fifties)); (met|meeting|meet|talking to|speaking to|chatting to) <22>(online|snapchat|
        instagram|discord|roblox|tiktok|kik|telegram|omegle|xbox|fortnite|tinder|wizz|yubo|the
        internet|app|game|facebook|whatsapp); (two|three|four|five|six|several|group of|gang of|
        carload of|couple of) (men|lads|males|blokes|adults|guys|older boys|strangers|adult men|
        adult males); (twenty|thirty|forty|fifty) ?-?\w* ?(year|yr); (2\d|3\d|4\d|5\d|6\d)
        ?-?(year|yr|yo); (he's|hes|is|aged) (19|2\d|3\d|4\d|5\d|6\d)\b; (known|convicted|
        registered) (sex|rso|paedophile|offender|dealer|drug dealer); county line*; (dealer|
        dealers|groomer|trafficker)
        """,
    "LURKING": r"""
        (waiting|parked|hanging|lurking|circling|following|followed|watching|filming|loitering|
        driving) (for|outside|around|round|by|up|near|on|him|her|them|behind|down|opposite|
        across|past|and|a|two|at|kids|children|girls) ?(her|him|them)?; (asking|looking) for
        (her|him|them)(by name)?; (offering|offered|trying|tried) <14>(sweets|lift|lifts|money|
        car|van|phone|vape|vapes|get (him|her|them) in); keeps <8>(asking|coming|driving|
        calling|knocking|ringing|messaging|turning up); (won't|wont|refuses to|refusing to)
        (leave|go away|go); (at|outside|on) (the|her|his|our|my) (door|doorstep|gate|window|
        fence|bus stop|corner) (again|now|tonight|and|with|right); (taking|drive|driving|take|
        pick|picking|collect|collecting) (him|her|them) (to|away|up|from|out|back); blocking
        """,
    "ABUSER": r"""
        (breached|breaching|broken|breaks|broke) (his|her|the)? ?(order|bail|conditions|
        injunction|licence|non mol); (who|that|whom|one|brother|uncle|cousin|dad|father|stepdad|
        stepfather|grandad|grandfather|boyfriend|partner|ex|man|lad|neighbour|lodger|mum|mother|
        aunt|auntie|he|she|they|him|husband|babysitter|tutor|coach) (had |has |have |was |is |'s
        |'d |once |just |always |been |she |he |they |we |says |said |told us |who |that |
        already |also |previously ){0,4}(hurt|hurts|hurting|touched|touches|touching|hit|hits|
        hitting|abused|abuses|raped|rapes|assaulted|assaults|beat|beats|strangled|molested|
        grooming|groomed|punched|burned|burnt|kicked|slapped|filmed|attacked|threatened|tried
        to|disclosed|named|told us about|on bail|bailed|been bailed|accused|alleged|under
        investigation|been arrested|wanted|released|did it|did this|does it|did that|does that
        to|made the disclosure|made allegations|got out|convicted|registered|violent); (abuser|
        rapist|attacker|perpetrator|perp|groomer|offender|stalker|trafficker); (alleged|
        suspected) (abuser|perpetrator|offender|attacker|groomer); (sex|schedule 1|registered)
        (offender|offenders); (on|his|her|got|breached|breaching|breach of|out on) bail
        """,
    "NAMED_HARMER": r"""
        (in|into) (her|his|their) (room|bed|bedroom) (again|now|tonight); (order|injunction|non
        mol|non-mol|bail conditions|conditions|non molestation|non-molestation) <14>(file|place|
        says|against|him|breached|not to|stopping|in force); (one|man|person|uncle|stepfather|
        stepdad|brother|cousin|lad|boy|boyfriend|neighbour|father|dad|grandad|partner|teacher|
        coach|tutor|lodger|friend|pupil|driver|ex|male|woman|aunt|carer|mother|mum|he|guy|bloke|
        car|audi|van) (that |who |whom )?<4>(he|she|they|police|we|the police|mum|the girls|
        girls|the boys|children|you|our|her sister|his sister|kids) (named|told|disclosed|
        accused|reported|spoke|was talking|is afraid|is scared|said|says|mentioned|identified|
        warned|is terrified|were warned|made|pointed|wrote|has accused|alleged|is frightened)
        <20>(about|us|monday|tuesday|wednesday|thursday|friday|yesterday|last|in|allegation|
        disclosure|hurt|hurts|did|it|of|against|out|to|touched|earlier|this|had|was|abused|hit|
        raped|by)?; (allegation|disclosure|complaint|statement|allegations|accusation|
        accusations) <8>(against|about|of); (bail|bailed|non mol|non-mol|injunction|restraining|
        licence|sopo|shpo|register|prison|jail|custody|released|released early); (his|her|their)
        (abuser|rapist|attacker|groomer|pimp|trafficker|stalker|perpetrator)
        """,
    "HAS_CHILD": r"""
        (in|into|outside) (her|his|their) (room|bed|bedroom) ?(again|now|tonight)?; (let|lets|
        letting) himself in(to)?; (still|back) at (his|her|their|the) (house|flat|place);
        garden; (fetching|fetches|fetch|driving) (him|her|them); (babysitting|babysits|minding|
        watching|looking after|caring for|in charge of|collecting|collects|picking|fetching|
        bathing|sharing|staying|sleeping|sleeps|moving|moved|stopping|visiting|taking|having|
        putting) (him|her|them|the|up|again|over|with|at|in|back|his|home|for|a bed|tonight|
        this|round|there|here)?; (alone|home|in|upstairs|back|staying|left|there|house|bed|
        bedroom|room|flat|car|bath|out) (alone )?(with|at|in|tonight|now|again|this|and)? ?(him|
        her|them|the (kids|children|girls|boys|twins|baby)|tonight|now|again|this (evening|
        afternoon|weekend)); (at|in) (the|her|his|their|nan's|mum's|dad's|our) (gate|gates|door|
        house|flat|home|reception|address|nursery|school|property|bedroom|room); outside; (here|
        downstairs); (next to|beside) (her|him); (has|'s got|got|have) (the (kids|children|
        girls|boys|twins|baby|little ones)|her|him|them) (with|tonight|now|this|until|overnight|
        for|on)
        """,
    "WITH_CHILD_NOW": r"""
        (doing|does|giving|running) <6>(bath|bath time|bathtime|bedtime|bed time|school run|
        night feed|the run); (signed|signing|walked|walking|come|came|coming|turned|moved|
        moving|let|been let) (in|back|up|into|home|out) <10>(to|for|reception|and|today|with|
        tonight|now|this|again|the)?; at the <6>(desk|gate|door|hatch|reception|window|school|
        house|flat|bus stop|address|entrance|kerb|barrier); (is|'s|are|will be|'ll be|be|he's|
        she's|they're) (the only|looking|in charge|back in|back home|back at|home with|alone|in
        with|in there|in the house|upstairs|staying|collecting|picking|babysitting|minding|
        driving|taking|having|there|here|waiting|outside|sharing|sleeping|putting); (picking|
        pick|collect|collecting|fetch|fetching) <8>(up|him|her|them); (get|got|getting|gets|
        climb|climbing|climbed|hopped) <8>(in|into|out of) <14>(car|van|audi|bmw|golf|taxi|
        corsa|merc|cab)
        """,
    "COMING": r"""
        (coming|comes|come|driving|heading|walking|running|turning|marching|storming|travelling|
        cycling|racing|back|going|bringing|sending|be) (here|round|over|down|up|tonight|to|for|
        with|after|back|in|home|at|now|today|the|straight|later|his|her); on (his|her|their|the|
        its) way; (waiting|parked|stood|standing|sat|hanging|gathered|circling) <6>(outside|
        round|around|for|at|by|in|near|behind|on|down); round the corner; (tonight|later|
        tomorrow|after school|home ?time); (will|'ll|going to|gonna|gunna|goin to|plans to|
        planning to|threatening to|wants to|about to|means to|is to|swears|vows|vowed|promised
        to|set to|out to|ready to); (outside|here|downstairs)
        """,
    "HARM_MEANT": r"""
        (break|smash) (his|her|their) (legs|arms|jaw|fingers|face|knees|windows); sort (them|
        him|her|you|it) (all )?out; drag (her|him|them) (out|home|off|back|by); (sock|bottle|
        bag) <6>(batteries|bricks|stones|acid|snooker balls|padlock); tried to (strangle|kill|
        stab|drown|burn|smother|rape|poison); find <6>(and|to) (kill|hurt|stab|batter|get) (him|
        her|them); can't have (her|him) (nobody|no one|noone); (going to|gonna|will|'ll) (find|
        get|have|sort|do|kill|bury|finish) (him|her|them); (nobody's|no one's|no one is|nobody
        is) leaving; aiming; (poker|spade|shovel|bat|belt|cable|crossbow|rolling pin|iron bar);
        set the dog; kill (him|her|them|us|me|everyone|himself|herself); (finish|end(?! up)|kill|
        stab|
        shoot|burn|torch|batter|smash|slash|murder|hurt|shank|chop|wet|maim|strangle|drown|
        poison|jump|harm|gut|bury|blow|cut|break|rape|petrol|firebomb) (it|her|him|them|us|me|
        you|everyone|someone|the|his|up|you all|all|off|every|kids|mum|dad|nan|through|bomb|
        down|people|[a-z]+ (up|tonight|today|at|after|when)); (sort|do|teach|make|show|put|get|
        have|drag|snatch|grab|take|have) <14>(out|in for good|a lesson|pay|sorry|what for|an
        end|his hands|in the ground|back by force|by force|at him|regret|suffer|off (her|him|
        them)|in hospital|the kids off|the children off|(from|off) (school|nursery|us|her)|once
        and for all|six feet); (petrol|petrol bomb|acid|knife|knives|machete|machetes|blade|
        blades|bat|bats|hammer|hammers|gun|guns|axe|crowbar|shotgun|crossbow|samurai|sword|
        weapon|weapons|shank|tooled up|tools|screwdriver|firearm|pistol|bricks|iron bar);
        (killed|stabbed|shot|battered|jumped|burnt|murdered|shanked|leathered|beaten|slashed);
        blood on; (last time|won't see|never see); revenge; retaliat*; (end|kill) (her|his|it)
        """,
    "SAID_IT": r"""
        (hung up|voicemail|pings|one word|call police|call the police|help me|help us); (says|
        said|saying|texted|text|texts|messaged|message|messages|told|tells|posted|posting|rang|
        rung|ringing|called|threat|threats|threatened|threatening|shouted|screaming|voice ?note|
        voicemail|warned|wrote|promised|swore|swears|heard|sent|snapchat|status|story|rumour|
        overheard|reports|reported|vowed|announced|friends say|tipped)
        """,
    "AFFAIRS": r"""
        (affairs in order|your (last|final)|say your goodbyes|days are numbered|know where you
        live|know where you are); (see|coming for|come for|find|found|waiting for) (you|ya|u)
        (in a bit|soon|later|tonight|all|next|outside|now); say (your|her|his) (goodbyes|
        prayers); (get|put) <6>affairs in order; pay for <10>(what|this|it); you're (dead|next|
        finished); (dead|finished) (tonight|tomorrow|when|if|meat); won't (see|make it to|live|
        last) <14>(morning|tomorrow|week|christmas|night|birthday)
        """,
    "THREATENED": r"""
        (threat|threatened|threatening|threatens|threats) <40>(baby|kids|children|him|her|them|
        kill|knife|window|petrol|acid|house|burn|stab|shoot|hurt|us|staff|drown|smother|fire|
        jump|end|everyone)
        """,
    "WEAPON": r"""
        sock full of; wires; detonator; (bomb|explosive|explosives); (knife|knives|machete|
        machetes|blade|blades|gun|guns|pistol|firearm|shotgun|axe|hatchet|crossbow|hammer|
        screwdriver|crowbar|cleaver|acid|ammonia|shank|stanley|razor|scissors|scalpel|chisel|
        bat|knuckleduster|taser|grenade|sword|petrol|glass|bottle|sharp|dagger|weapon|weapons)
        """,
    "HOLDS": r"""
        (has|have|'s got|got|holding|carrying|waving|pointing|brandishing|swinging|pulled|
        produced|brought|bringing|hiding|hidden|concealed|gripping|clutching|armed|picked up|
        took|taken|grabbed|threatening|threatened|put|tucked|stuffed|shown|showed|flashed|
        flashing|slipped|there's|stood|standing|sat|sitting) <40>(in (his|her|their|the)
        <8>(bag|pocket|sock|sleeve|coat|waistband|hand|hands|shoe|boot|jacket|trousers|blazer|
        rucksack|locker|hoodie|bra|glovebox|pencil case)|up (his|her) sleeve|down (his|her)
        <6>(trousers|sock|joggers|top|leg)|at (me|us|him|her|them|staff|people|everyone)|to
        (his|her|my) (throat|neck|chest|face|own)|on (him|her|them|me)|around the|about the|
        under (his|her) (bed|pillow|coat|jumper)|from home|for the (lad|boy|girl|kid)|ready|with
        him|with her|outside (her|his|the|my)); (threatening|threatened|threatens|trying|tried|
        going) to (glass|knife|shank|stab|slash|shoot|cut|bottle|hammer|razor)
        """,
    "ATTACK_NOW": r"""
        (gone|going|comes|coming|came) (after|at|for) (him|her|them|the kids|the children|mum|
        me) with; (got|has) (him|her|them|it) by the (throat|neck|arm|hair|leg); set the dog on;
        (hitting|beating|attacking|strangling|choking|stabbing|punching|kicking|battering|
        dragging|throttling|suffocating|smothering|raping|molesting|pinning|biting|whipping|
        slapping|hurting|shaking|throwing|drowning|burning|stamping|headbutting|chasing|
        threatening|smashing|trashing|hammering|banging|kicking|forcing|pulling|breaking)
        <6>(her|him|them|me|mum|dad|nan|the|my|our|up|on|at|down|staff|baby|his (mum|mother|
        wife|partner|daughter|son|kids|girlfriend)|people|everyone|into|in|each|through)
        """,
    "HEAR_NOW": r"""
        (can|i|we|neighbours|neighbour) (hear|see|hearing|watching) <40>(scream|screams|
        screaming|crying|shouting|thumping|banging|begging|help|hit|hitting|smashing|thuds|
        beaten|beating|being hurt|slapping|cries|no please|fighting|kicking|choking|dragging|
        dragged|pulling|being); (screaming|screams|shouting|banging|thuds|crashing|smashing|
        begging) <10>(upstairs|from|next door|coming|through|in the background|down the phone|in
        background|behind|now|outside)
        """,
    "JUST_HARMED": r"""
        (raped|assaulted|attacked|stabbed|beaten|strangled|abducted|kidnapped|mugged|jumped|
        spiked|drugged|molested|abused|touched|battered|robbed|gang); (forced|made) (him|her|
        them|me) (to )?(have|do|touch|into|perform); (had|having) sex with (her|him|me|them);
        (is|being) (groomed|exploited|blackmailed|sextorted|trafficked|filmed)
        """,
    "FORCED": r"""
        (pull|drag|pulling|dragging|snatch) (him|her|them) (out of|off|from) the <8>
        (minibus|car|bus|taxi|classroom|school|building|house|room);
        (pulled|dragged|taken|snatched|led|carried|lifted) <8>(off the (street|bus|train)|into a
        (flat|car|house|van)|out of the (back|side|window)|to a (car|red|white|black|silver|
        blue|van)); led (to|away|off|into); (won't|wouldn't|not) give (him|her|them) (his|her|
        their) (shoes|phone|keys|clothes|coat|money|passport); (adult|man|male|he|someone)
        <30>(changing room|toilets|cubicle) <14>(filming|recording|watching|camera|hiding|
        photos); (lifting|carrying|dragging|pulling|marching) <14>(child|girl|boy|toddler|baby|
        pupil) <8>(over|into|out|off|towards|by|away); lifting <6>(child|girl|boy|toddler|baby)
        <8>(over|into|out); (no clothes|naked|undressed|clothes off) ?(on)?; filming <12>(girls|
        boys|children|changing|kids)?; (woke|woken) up <10>(no|without|with|naked|sore|
        bleeding); (grabbed|dragged|snatched|bundled|forced|pulled|shoved|hauled|lured|marched|
        pushed|driven|taken|carried|abducted|kidnapped) <22>(off|into|away|from|out|by|arm|hair|
        car|van|won't let go); (made|forced|forcing|making) (him|her|them|me|to) ?(to )?(do|
        perform|touch|have|undress|strip|sell|carry|hold|deliver|send|film); (hold|holding|held|
        keeping|kept) (him|her|them|me|hostage|prisoner|captive|against); (ripped|torn) (skirt|
        top|clothes|tights|shirt|blouse|dress|pants); (skirt|top|clothes|tights|shirt|dress|
        underwear) <6>(ripped|torn|inside out|bloody|missing); (put|slipped|spiked|given)
        <14>(drink|drinks); (drug debt|owes|debt|ransom); (dishonoured|shame on|disgraced|
        honour); (gang|lads|men) (have|has|took|got)
        """,
    "KEPT_NOW": r"""
        (won't let|not letting|isn't letting|doesn't let|refuses to let|wouldn't let|hasn't let|
        nobody's let|can't get|can't leave|not allowed|isn't allowed) (go|him|her|them|me|us|
        out|away|leave|off)
        """,
    "DRINK": r"""
        (steamin|steaming|blootered|mortal|leathered|wrecked|trolleyed|rat ?arsed|blitzed|
        minging); (been|is|was|back|still|gone) (on the (vodka|gin|drink|wine|beer|cider|bottle|
        crack|gear|lash|ale|whisky|spirits|cans)|drinking); (methylated|meths|hand sanitiser|
        surgical spirit); (drunk|drinking|drink|drinks|intoxicated|wasted|hammered|paralytic|
        tipsy|legless|sloshed|smashed|pissed|bladdered|steaming|stoned|high|using|tripping|
        gouching|gouged); (bottle|bottles|glass|glasses|can|cans|pints|pint|half a bottle|litre)
        of (wine|vodka|gin|whisky|whiskey|cider|beer|lager|rum|spirits|prosecco|strongbow);
        (slurring|slurred|slurs); (smell|smells|smelled|smelling|smelt|reek|reeks|reeking|stink|
        stinks|stinking|stank|whiff) <8>of <6>(drink|alcohol|booze|weed|cannabis|wine|vodka|
        whisky|beer|spirits|gin|lager|cider|skunk); (smell) the (drink|booze|alcohol|weed|wine|
        vodka|whisky); (off|out) (his|her|of (his|her)) (face|head|skull|tree); (can't|cannot|
        barely|hardly|can hardly|can barely|struggling to|unable to|couldn't) <4>(stand(?!
        (?:his|her|my|him|it|them|the|that|to))|walk|speak|string|get a word|focus|keep (his|
        her)); (no|not) (fit )?(state|condition|fit to|in a fit state|safe) (to)?; (unsteady|
        swaying|staggering|stumbling|falling over|falling about|wobbling|slumped|nodding off|
        incoherent); (taken|took|had) <12>(drugs|pills|heroin|crack|something|skinful|few too
        many|valium|ket|coke|cocaine|spice|diazepam|methadone); (wine|vodka|gin|whisky|cider|
        heroin|crack|spice|cocaine|methadone); over the limit; (under|on) the influence;
        (passed|passing) out; out cold; asleep on; (collapsed|unconscious|unresponsive); won't
        wake; (psychotic|manic|hearing voices|responding to voices|hallucinating|delusional|
        paranoid)
        """,
    "CARING_NOW": r"""
        (buckling|buckled|strapping|loading|bundling|putting) <14>(him|her|them|in|three|kids|
        children|baby|twins|car); left <8>(with|wi) <8>(pals|mates|friends|lodger); only (her|
        him|mum|dad|nan) (and|with) (the )?(kids|children|bairns|baby|weans|twins|little ones);
        (driving|drives|drive|driven|drove|reversing|steering) <24>(here|him|her|them|home|kids|
        children|round|back|off|to school|up|away|the|over|baby|twins|now|in|down)?; behind the
        wheel; (car keys|keys|engine|car seat|strapping|strapped); (on|is on) (his|her|their|
        the) way <26>(to|for|here|now|in|collect|school)?; (collect|collecting|collects|pick|
        picking|picks|fetch|fetching|get|take|taking|have|come for|come to|here for|came for|
        arrived for|waiting for) <8>(up|him|her|them|the|twins|kids|children|baby|his|boys|
        girls|home|little|for); (in charge|looking after|minding|babysitting|caring|watching|
        bathing|holding|carrying|supervising|alone|only adult|sole) <6>(of|the|him|her|them|
        baby|a|for|with|adult)?; (with|has|got|'s got|have|having) <6>(the|a|her|his|my|three|
        two|four|both|little) <14>(kids|children|baby|babies|toddler|twins|girls|boys|newborn|
        little ones|ones|grandchildren|sister|brother|year old|yr old|month old|under fives);
        (kids|children|baby|babies|toddler|twins|little ones|newborn|little one|girls|boys|
        sister|brother) <26>(with|in the|upstairs|there|in|alone|house|home|flat|car|on (his|
        her) (lap|knee)|crying|screaming|hungry|at home|at the); at the (gate|gates|door|school|
        nursery|window); in reception; car ?park
        """,
    "ADULT": r"""
        (mum|mam|mummy|dad|daddy|mother|father|stepdad|stepmum|stepfather|stepmother|nan|nana|
        nanny|gran|granny|grandma|grandad|grandmother|grandfather|carer|partner|boyfriend|
        girlfriend|uncle|aunt|auntie|aunty|childminder|babysitter|parent|parents|driver|foster|
        mums|dads|nans|husband|cousin|neighbour|ma|da|guardian|sister|brother|lodger|escort|she|
        he|they|ex|someone|man|men|woman|lads|boys|gang)
        """,
    "TAKEN_AWAY": r"""
        (lahore|pakistan|bangladesh|somalia|gambia|nigeria|india|iraq|turkey|mali|kenya|sudan|
        egypt|afghanistan|ghana|dubai|islamabad|mirpur|sylhet|mogadishu|sierra leone); (flight|
        flights|plane|airport|ferry|passport|passports|fly|flies|flying|flown|boarding|ticket|
        tickets|eurostar|dover|heathrow|gatwick|stansted|luton|abroad|out of the country|leaving
        the country|border|port)
        """,
    "AGAINST_WILL": r"""
        (to be|being|be) sent (to|back|away|abroad); cutter; (wedding|marry|married|marriage|
        husband|fiance|engaged|nikah|fgm|cut|cutting|circumcised|ceremony); (won't|not|never)
        <8>(coming back|come back|be back|be coming|return|allowed|bring (her|him|them) back|
        want to go|see (her|him|them) again); (doesn't|does not|didn't|don't) want to go;
        (court|ico|care order|prohibited steps|residence order|ward); one ?-?way; (without|
        against) <14>(knowing|consent|permission|will|telling|agreement|wishes|order);
        (snatched|abducted|taken|took|kidnapped|grabbed) (him|her|them|the|from|both)?; packed;
        secret*; (hidden|hiding) <8>(spoon|passport)
        """,
    "RAGING": r"""
        (raging|smashing|smashes|hammering|kicking|banging|screaming|shouting|trashing|throwing|
        punching|ranting|roaring|swinging|breaking|beating|pounding|yelling|kicking off|going
        mad|going mental|berserk|losing it|on the rampage|outside the door|outside her door|
        outside his door|outside the (bathroom|bedroom|toilet|room|flat|house)|trying to get in|
        coming through|downstairs|looking for (her|him|them|us)|at the door|on the other side)
        """,
    "BREAKING_IN": r"""
        (hammering|banging|kicking|pounding|smashing|thumping|bashing|booting|breaking|trying|
        knocking|forcing|battering|climbing) <14>(door|doors|window|windows|gate|in|down|to get
        in|letterbox|way in|to get to|through)
        """,
}
