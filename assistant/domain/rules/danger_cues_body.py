"""Cues of danger: how somebody is, and what was taken."""

BODY_CUES: dict[str, str] = {
    "STUPOR": r"""
        drowsy; floppy; limp; slumped; collaps*; unsteady; (slurring|slurred|slurs); (isn't|not|
        isnae|aint) making (any )?sense; (won't|wont|doesn't|will not|wouldn't) <12>(wake|stay
        awake|come round|open (his|her) eyes); (can't|cannot|couldn't|can not|unable to|cannae)
        <16>(wake|stay awake|keep (his|her|their) eyes open|stand|sit up|walk straight|hold
        (his|her) head|be woken|be roused|rouse|remember); (hard|difficult|impossible) to (wake|
        rouse); (barely|hardly|half|semi) <3>(conscious|awake|responding|responsive|moving|
        standing); in and out of (consciousness|it|sleep); (eyes|eye) (are )?<10>(rolling|
        rolled|glazed|rolled back|glassy|pinpoint|wide|closing); keeps (falling asleep|passing
        out|drifting|blacking out|fainting|going limp|nodding off|dropping off|collapsing);
        (passing|passed) out; unresponsive; unconscious; (gone|going|went) (all )?(limp|floppy|
        grey|gray|blue|white|quiet and|stiff|clammy); (fitting|seizing|convulsing|twitching);
        seizure; shaking uncontroll*; out cold; (cold|clammy) and <14>(grey|pale|clammy|sweaty|
        shaking); grey; off (his|her) face; (pupils|pupil) <10>(huge|pinpoint|tiny|blown|big);
        lost (all )?(feeling|vision|consciousness|control); can't see (straight|properly)
        """,
    "DAZED": r"""
        (very|so|really|dead|unusually) (sleepy|drowsy|vague); sleepy; lethargic; (stagger|
        staggers|staggering|swaying|stumbling|wobbly); (incoherent|delirious|confused|
        disorientated|disoriented|hallucinating); (glazed|glassy|zoned); making no sense;
        talking (nonsense|gibberish|rubbish|funny|gobbledy\w*); falling asleep; out of it;
        clammy; nodding off; nonsense; heart <10>(racing|pounding|going)
        """,
    "SICK": r"""
        (vomiting|vomited|vomits|puking|retching|spewing); (being|been|is|feels|feeling|getting|
        was|keeps being) <10>(sick|poorly|nauseous); (throwing|throws|bringing) up; sick;
        foaming; frothing; (stomach|tummy|belly) (cramps|pain|ache|pains|is killing)
        """,
    "FEVER": r"""
        burnin; burning up; (fever|feverish); (temp|temperature|temprature|temps) <22>(39|
        4[0-2]|high|sky|through|up|over|raging); (stiff|sore) neck; rash <30>(fade|fades|fading|
        glass|press|disappear|purple|spreading|blanch|go away|all over|tumbler); mottled; purple
        (spots|rash|blotches); (39|40|41) (degrees|point); 39\.\d; 40\.\d; light <14>hurts;
        (roasting|boiling) hot
        """,
    "SUGAR": r"""
        (diabetic|diabetes|insulin|hypo|hyper|ketones|dka); blood sugar*; (sugars|sugar|bloods|
        glucose) (is|are|was|reads|reading|at|of); glucose; (epilepsy|epileptic); (sickle|
        addison*|adrenal)
        """,
    "NONE_GIVEN": r"""
        (no|not|hasn't|haven't|without|run|ran|missed|refused|refusing|refuses|forgot|withheld|
        withholding|stopped|won't|lost|no one|nobody) <24>(insulin|injection|injections|jab|
        dose|doses|inhaler|epipen|epi pen|meds|medication|seizure meds|steroids|buccal|
        midazolam|tablets|food|fluids|water|drink|fed|milk)
        """,
    "ASTHMA": r"""
        (inhaler|pump|epipen|oxygen|nebuliser) <8>(empty|out of date|lost|isn't helping|not
        helping|run out|not working|at home|finished|locked); (asthma|asthmatic|wheezing|wheezy|
        inhaler); chest (is )?(tight|pain|pains|tightness|rattling); (struggling|fighting|
        gasping|panting|gulping) (for|to) (breath|breathe|air|get (a|his|her) breath); (can't|
        cannot|can hardly|can barely|couldn't) <14>(breathe|breath|get (his|her|any|a)
        <8>(breath|air)|talk|speak|swallow|finish a sentence|get (a )?words? out); breathing
        <16>(funny|fast|shallow|noisy|hard|laboured|difficult|wrong|weird|strange|struggl*|
        stopp*|has changed|rattly); breathless; (short|out) of breath; turning <5>(blue|grey|
        purple); blue lips; (lips|fingers|face|skin|hands|tongue) <12>(blue|grey|gray|purple|
        swelling|swollen|ballooning)
        """,
    "ALLERGY": r"""
        (allergic|allergy|anaphyl*|hives|epipen|epi); nuts; (peanut|peanuts|cashew|cashews|
        almond); (stung|bee|wasp|sting); nut (bar|allergy|butter)
        """,
    "SWELLING": r"""
        (swelling|swollen|swelled|ballooned|ballooning|puffed|puffing); (throat|tongue|lips|
        face|eyes) <16>(swell*|swollen|tight|closing|itch*|puff*|ballooning|blown up); closing
        up; hives; (coming|came) (out|up) in <10>(hives|lumps|welts|rash|blotches); wheez*;
        (can't|cannot|hard to) (swallow|breathe)
        """,
    "NO_BREATH": r"""
        (stopped|stops|stopping) breathing; not breathing; (no|without) pulse; no heartbeat;
        (lips|face|fingertips|fingers) (are |have |has |is )?(gone |turned |going |turning
        )?(blue|purple); turning blue; cpr; chest compressions; (having|started having|giving)
        cpr; (defib|defibrillator); blue (and|round|around) <12>(floppy|the lips|the mouth|cold)
        """,
    "BLEED": r"""
        (bleed|bleeding|bleeds); blood; (cut|cuts|gash|gashes|wound|wounds|gashed|slashed|slit);
        (wrist|wrists|forearm|artery|vein|thigh); (stabbed|stab)
        """,
    "NOT_STOPPING": r"""
        red through; (through|all over) the (towel|towels|carpet|floor|sheets|bandage); (not|
        won't|wont|hasn't|isn't|wouldn't|can't|cannot|doesn't|never|cant) <16>(stop|stopped|
        stopping|stem|ease|eased|slow|slowing|clot|clotting); soaked through; (soaked|soaking|
        saturated|drenched) <14>(towel|towels|bandage|bandages|blood|sleeve|through|dressing|t
        shirt|jumper|bed|sheet); (towel|towels|bandage|bandages|dressing|sleeve|tea towel|
        sheets|bed|shirt|jumper|cloth) <16>(soaked|red|drenched|saturated|dripping|covered|
        full); (through|third|second|two|three|four) <6>(towel|towels|bandages|dressings);
        (pouring|pumping|spurting|gushing|dripping|streaming|running) (out|down|from|off|on|
        everywhere|with); (pool|puddle|pools|trail) of blood; everywhere; (deep|gaping|to the
        bone|bone); (lot|lots|loads) of blood; heavily
        """,
    "HEAD_KNOCK": r"""
        (hit|banged|bumped|whacked|smacked|cracked|bashed|knocked|split|injured) <12>head; head
        injury; (fell|fallen|pushed|thrown|tripped|tumbled|went|knocked) <14>(down the stairs|
        downstairs|off the|from the|out of the|down stairs|out the|onto (the )?(concrete|road|
        tarmac)|down the steps|backwards); concussion; concussed; knocked out; head (is
        )?(split|cut|bleeding); (hit|knocked down|run over|mown down) by (a |the )?(car|van|
        bike|bus|lorry|motorbike)
        """,
    "INJURY": r"""
        (wrists|wrist|arms|arm) <8>(wrapped|bandaged|bound|covered) (in|with|up); (at|in) a
        (funny|odd|strange|weird) (angle|shape); (burns|burnt|burned|scalded); (appendix|
        fracture|dislocated); (hands|leg|arm|foot|face|back) (are|is|was)? ?(burnt|burned|
        swollen|black|mangled|crushed|trapped); bone; (broken|fractured|broke|snapped|
        dislocated); (burn|burns|burnt|burned|scald|scalded|scalds|blister|blisters|blistered);
        (can't|cannot|unable to|won't|not able to|cannae) <8>(put (any )?weight|move (his|her|
        the)|walk on|lift (his|her|the)|bend|use (his|her)|straighten|bear weight); (gash|
        stitches|deep cut|puncture|head wound|stab wound); swollen; infected; pus; (ingested|
        swallowed); miscarr*; (pregnant|bleeding|waters); (hurt|injured) <6>(badly|back|neck|
        ribs|spine); (fracture|breaks|break); (bitten|bite); fever; rash; seizure; unconscious;
        floppy; overdose; (lump|egg) <8>on <6>head; screaming in pain; (in|doubled over in)
        (agony|terrible pain|so much pain|severe pain|a lot of pain)
        """,
    "NO_CARE": r"""
        (wrapped|covered) <14>(clingfilm|tea towel|toothpaste|butter); nothing for the pain; put
        (him|her|them) to bed; sleep it off; they'll (deal|sort|see); (god|allah|prayer) will;
        (refus*|refusing|refuses|refused|won't|wont|not|isn't|doesn't|will not|declin*|can't|
        don't|no|never|hasn't|haven't|didn't|says|saying|said|'ll|they'll|shell|wouldn't)
        <34>(hospital|a&e|a & e|a and e|casualty|ambulance|doctor|doctors|gp|paramedics|999|111|
        medical (help|attention|care|treatment)|urgent care|walk in|minor injuries|take (him|
        her|them) in|get (him|her|it) (seen|checked|looked)|see anyone|be seen|treated|out of
        hours); no <8>take (him|her|them) in; (leave it|sleep it off|see how (he|she) is|wait
        (and|till|until)|deal with it at home|see to it (himself|herself|themselves)|pray|put
        (butter|toothpaste) on); untreated; (forbidden|forbid|forbids|stopping|stopped|blocking)
        <20>(ambulance|hospital|doctor|calling)
        """,
    "NEEDS_AMBULANCE": r"""
        (ambulance|paramedics|air ambulance|999|first aider|crash team) <24>(with (him|her|
        them)|on (its|the|their) way|coming|en route|called|here|now|phone|line|been called|just
        arrived|being called|on scene|working on); on to 999; (ringing|calling|rung|phoning|
        called|dialled) 999
        """,
    "GRAVE": r"""
        (holding|pinning|held|pinned) (him|her|them) down; waters (have )?(gone|broken|broke);
        (pupil|eye) <10>(bigger|dilated|blown); repeating (himself|herself|themselves); (pains|
        contractions) every; (sick|vomited|vomiting|coughed) blood; (face|mouth) <8>(dropped|
        drooping); (eyes|eye) (are )?sunken; (not|hasn't) passed (water|urine); tourniquet;
        spraying; warfarin; naloxone; (had|having|has had|having a) <8>(fit|seizure)s? (and|now|
        again|in the|on the); (can|could) only (get|manage|say) <6>(words|word)(out)?;
        (hairdryer|toaster) <16>(bath|plugged|water); one leg over; (can't|cannot) (remember|
        say|tell us) <6>name; (rolling|lying|unconscious) (about |around |on )?(in agony|on the
        floor in pain); (choking|choked) (on|and|now); plastic bag <10>(over|on) (his|her)
        (head|face); going purple; (fainted|collapsed|blacked out|passed out) (twice|two|three|
        four|several); pulse (is|of|at|was); (hasn't|not|never) (woken|woke|stirred)(up)?
        (since|for|all|properly|yet); (third|fourth|fifth|second) seizure; (stuck|embedded) in
        (his|her) (leg|thigh|arm|eye|stomach|chest|neck|head|back|foot|hand); face down; under
        water; (hasn't|not) (come|came) up; (can't|cannot) stop (shivering|shaking); (appendix|
        spleen) <6>burst; swinging the baby; needle (next|beside|in|by); (unconscious|
        unresponsive|lifeless|fitting|convulsing); out cold; not moving; (can't|cannot|couldn't|
        can not|won't|unable to) (be )?(roused|rouse|woken|wake (him|her|them|mum|dad|up)) (him|
        her|them)?; (keeps|kept|been|been|is) (blacking out|passing out|losing consciousness|
        unconscious|collapsing); (blacked|blacking|passed) out (twice|again|three|now|in|at|on|
        and); (froth|foam) <8>(mouth|lips); (frothing|foaming) (at|round|from); (skin|lips|
        hands|he|she|face) ('s|is|are|has gone|have gone|looks|going|gone) (grey|gray|blue|
        ashen|waxy|like ice); ice cold; no wet napp*; (soft spot|fontanelle) <10>(sunken|
        bulging); purple (spots|rash); rash <16>(fade|fades|glass|blanch*|press|tumbler);
        (bleeding|blood) <6>(from|out of|coming from|coming out of) (the|his|her|an|both)?
        ?(ear|ears|eyes|mouth|head|neck|down below|bottom|stomach); (coughing|vomiting|spitting|
        throwing|bringing) (up )?blood; can't feel <8>(leg|legs|arm|arms|hands|fingers|feet|
        toes|face|anything); (can't|cannot|couldn't) move (his|her|the)? ?(legs|neck|arms|arm);
        (stroke|heart attack|cardiac|sepsis|meningitis|anaphylaxis|asthma attack); (bone|
        eyeball) <6>(sticking|out|showing|visible|hanging|you can see); drink\w* (bleach|drain|
        antifreeze); severed; impaled; (gone|going) into (shock|labour|a coma); (chest|heart)
        pains?; fit <16>(minutes|mins|still|again|now|won't stop|second|another); (second|
        another|third) (fit|seizure); (hasn't|has not|not) (come|came) (round|to); (fell|fallen|
        jumped|pushed|thrown) <12>(off|from|out of) <8>(roof|window|balcony|bridge|first floor|
        second floor|top floor|moving car|car|height)
        """,
    "POISON": r"""
        (drank|drunk|swallowed|eaten|ate|licked|chewed|got hold of|sucking|had|necked|chewing|
        got into|mouth|ingested|sipped|inhaled|sniffed|sprayed|drinking|eating|got)
        <26>(dishwasher|tablets?|bleach|drain|drains|weed ?killer|antifreeze|caustic|battery|
        batteries|magnet|magnets|rat|slug|poison|white spirit|paint stripper|turps|cleaner|
        cleaning|laundry|pod|pods|nicotine|vape|methadone|suboxone|oven cleaner|caretaker|under
        the sink|toadstool\w*|mushroom\w*|foxglove|berries|super ?glue|petrol|lighter fluid|hair
        dye|toilet|acid|screenwash|e-?liquid|drugs|stash|edible|edibles|gummies|gummy|brownie|
        brownies|lsd|ket)
        """,
    "SWALLOWED": r"""
        (taken|took|eaten|ate|had|swallowed) <30>(warfarin|heart|blood pressure|thyroid|iron|
        sleeping|epilepsy|diabetes|metformin|statins|propranolol|beta blockers|antidepressants|
        dihydrocodeine|oramorph); (drank|drunk|drinking|swallowed|necking|sipping)
        <16>(methylated|meths|spirits|sanitiser|white spirit|surgical|perfume|aftershave|
        mouthwash|antifreeze); (swallowed|swallow|swallowing|necked|downed|downing|necking|
        gulped|ingested|ingesting|overdosed|injected|injecting|snorted); (taken|took|takes|
        taking|had|eaten|ate|eating|drunk|drank|drinking|finished|popped|given) (?!no |not
        )<30>(tablets|tablet|pills|pill|packet|packets|pack|strip|strips|meds|medication|
        medicine|paracetamol|ibuprofen|calpol|nurofen|bleach|cleaner|polish|whole bottle|bottle
        of something|capsules|antidepressants|gummies|edible|edibles|insulin|antifreeze|
        weedkiller|screenwash|battery|batteries|magnets|berries|mushrooms|poison|pods|white
        spirit|turps|spice|ket|mandy|acid|pingers|methadone|vodka|something from under|
        detergent|lot of them|all of them|the lot|stuff from under|stuff out of|something off|
        too many|overdose); (od|o\.d)
        """,
    "AMOUNT": r"""
        (whole|entire|full|all|everything|loads|lots|handful|handfuls|fistful|too many|overdose|
        twenty|thirty|forty|fifty|fifteen|sixteen|dozen|twelve|ten|eight|lot); (packet|packets|
        strip|strips|box|boxes|blister|bottle|bottles); (\d\d); (bleach|cleaner|polish|
        antifreeze|weedkiller|poison|battery|batteries|magnets|methadone|detergent|spirit|
        turps); under the sink; unknown
        """,
    "TABLETS_GONE": r"""
        (tablets|tablet|pills|meds|medication|paracetamol|insulin|packet|packets|strip|strips|
        blister|bottle|box|boxes|methadone|codeine|tramadol|morphine|diazepam|sertraline|
        cabinet|cupboard|tin) <26>(gone|missing|empty|emptied|not there|short|raided|open|broken
        into|nothing left|popped); empty <16>(packet|packets|blister|blisters|strip|strips|
        bottle|bottles|box|boxes|pill|foil|foils|tub); (raided|been in|been at|broken into|got
        into) <16>(medicine|meds|medication|drugs|tablets) <6>(cupboard|cabinet|box|tin|
        trolley)?
        """,
    "DRUGS": r"""
        (tablets|pills|pill|meds|medication|paracetamol|codeine|tramadol|diazepam|xanax|
        morphine|methadone|ketamine|ket|spice|mdma|ecstasy|cocaine|heroin|edible|edibles|
        gummies|gummy|vape|vaping|vaped|weed|cannabis|skunk|vodka|spirits|alcohol|booze|drink|
        drunk|drinking|solvents|aerosol|gas|glue|lighter gas|nos|balloons|insulin|berries|
        mushrooms|bleach|substance|something|spiked|drugs|pregabalin|overdose)
        """,
    "PARENT_DOWN": r"""
        (mum|mam|mummy|dad|daddy|nan|gran|granny|grandad|grandma|carer|mother|father) <8>(lying|
        laid|slumped|face down|collapsed|on) <8>(floor|stairs|bathroom|kitchen|sofa and|bed and|
        garden|hall|path|step); (mum|dad|mother|father|mam|carer|nan)('s)? (is |has |just |been
        |has just been |just been ){0,4}(sectioned|arrested|rushed|taken into hospital|stabbed);
        (mum|mam|mummy|mom|dad|daddy|nan|nana|gran|granny|grandma|grandad|carer|mother|father|
        auntie|stepmum|stepdad|childminder|foster mum|foster dad|foster carer|grandmother|
        grandfather|mums|dads|nans) ('s|is|has|just|been|hasn't|won't|isn't|was|fell|are|can't)?
        ?<16>(floor|not moving|hasn't moved|not moved|won't wake|wake|waking|roused|unconscious|
        collapsed|passed
        out|out cold|fell|fallen|won't get up|not answering (him|her|me|them)|cold|blue|dead|
        asleep and|stabbed|bleeding|breathing|had a fit|having a fit|fitting|won't answer|
        unresponsive|slumped|overdosed|hurt|hit (his|her) head|knocked out|poorly|very ill|not
        right|talking funny|stairs|face down|get up|at the bottom)
        """,
}
