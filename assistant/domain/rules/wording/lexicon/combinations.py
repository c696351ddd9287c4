"""Phrases that combine freely: "little effort", "consumed with envy", "one can only assume"."""

from assistant.domain.rules.wording.lexicon.entry import Lexicon

_FEELINGS = """
    jealousy, envy, rage, anger, guilt, shame, fear, terror, grief, joy, pride, hatred, hate, despair, excitement, nerves,
    anxiety, worry, longing, remorse, sadness, misery, happiness, frustration, fury, resentment, bitterness, embarrassment,
    delight, panic, dread, relief, disgust, self-pity, self-loathing, loneliness, desperation, emotion, love, hope, regret,
    humiliation, sorrow, contempt, indignation, boredom, passion, venom, spite, malice, temper, distress
"""

LEXICONS: tuple[Lexicon, ...] = (
    Lexicon(
        "BG-1.emotion.inner-state",
        "plain",
        _FEELINGS,
        inflected=True,
        openings="""
        consumed (with|by), riddled with, eaten up (with|by), racked (with|by), wracked (with|by),
        filled with, full of, overcome (with|by), overwhelmed (with|by), burning with, blinded by,
        mad with, sick with, paralysed (with|by), frozen with, shaking with, trembling with,
        crying with, beaming with, glowing with, bursting with, seething with, boiling with,
        quivering with, screaming with, driven by, gripped by, plagued by, crippled by, haunted by,
        tormented by, in (utter |sheer |pure |complete |total |deep |abject |real |),
        out of (sheer |pure |), a look of, a sense of, no, feels (no|nothing but),
        shows (no|nothing but|real|genuine), showed (no|nothing but|real|genuine), wild with,
        weak with
        """,
        unless_before=r"\b(?:has|with|there is|there was) $",
        unless_after=r"^ (?:of the|for the) (?:bus|weather)\b",
    ),
    Lexicon(
        "BG-1.opinion.evaluative-word",
        "plain",
        """
        effort, interest, progress, respect, motivation, empathy, insight, understanding,
        awareness, discipline, boundaries, routine, supervision, stimulation, warmth, affection,
        structure, stability, consistency, commitment, engagement, confidence, self-esteem,
        self-control, ambition, manners, remorse, regard, concern, hygiene, patience, tolerance,
        resilience, concentration, common sense, social skills, life skills, parenting skills,
        communication skills, attachment, bond, aspiration, aspirations, emotional warmth,
        guidance, encouragement, direction, drive, enthusiasm, appreciation, gratitude, conscience,
        shame, sense, thought, care, willpower, judgement, presentation, nutrition
        """,
        inflected=True,
        openings="""
        little, no real, zero, minimal, scant, very little, hardly any, not much, poor,
        a (complete |total |real |worrying |)lack of, lacks, lacking, lacking in, shows little,
        shows no, showed little, makes little, makes no, making little, making no, made,
        takes little, has no, has little, have no, have little, without any, devoid of, good,
        excellent, great, terrible, awful, dreadful, appalling, impressive, pleasing, fantastic,
        wonderful, bad, shocking, adequate, inadequate, questionable
        """,
        unless_before=r"\b(?:graded|rated|for) $",
        unless_after=r"^ (?:of the time|time|rota|plan was|order)\b",
    ),
    Lexicon(
        "BG-1.speculation.hedge",
        "plain",
        """
        assume, imagine, guess, conclude, presume, suppose, infer, surmise, speculate, suspect,
        wonder, hope
        """,
        openings="""
        can only, could only, one can, one can only, one could, one might, one must, you can only,
        you have to, we can, we must, i can only, we can only, i must, i have to, left to, safe to,
        reasonable to, fair to, tempting to, inclined to, forced to, it is reasonable to,
        i am inclined to, i'd, i would, we would, we'd, i'm starting to, we are starting to,
        beginning to
        """,
        unless_before=r"\b(?:he|she|they|was|were) $",
    ),
    Lexicon(
        "BG-1.speculation.cause",
        "plain",
        """
        he, she, they, a, some, something, someone, there, mum, dad, it, neglect, abuse, otherwise,
        trauma, that, problems, issues, possible, domestic, drug, alcohol, an, his, her, their,
        this
        """,
        inflected=True,
        openings="""
        suggests, suggesting, indicates, indicating, implies, implying, hints that, would suggest,
        would indicate, would imply, could suggest, could indicate, could mean, might mean,
        may mean, might suggest, might indicate, may suggest, may indicate, seems to suggest,
        seems to indicate, tends to suggest, leads me to (believe|think|suspect),
        leads us to (believe|think|suspect), makes me (think|wonder|suspect|believe|question),
        makes us (think|wonder|suspect|believe|question), has me wondering whether,
        would explain why, could explain why, may explain why, might explain why,
        would account for, could account for, speaks of, smells of, bears the hallmarks of,
        has all the signs of, shows all the signs of, is symptomatic of, raises suspicions of
        """,
        unless_before=r"\b(?:policy|guidance|letter|report|form|plan|leaflet|clock|arrow|needle|gauge) $",
        unless_after=r"^ (?:meeting|walk|film|game|menu)\b",
    ),
    Lexicon(
        "BG-1.opinion.stance",
        "plain",
        """
        fair to say, safe to say, true to say, accurate to say, no exaggeration to say,
        wrong to say, remiss not to, hard to deny
        """,
        openings=(
            "it is, it's, it would be, it would not be, it wouldn't be, it may be, it might be, i "
            "think it is, it seems"
        ),
    ),
    Lexicon(
        "LANG-2.blame.fault",
        "plain",
        """
        own fault, own doing, own making,
        (down to|because of) (mum|dad|the mother|the father|the parents|his mum|her mum|his dad),
        (down to|because of) her dad,
        (led|leads|leading) the (boys|girls|lads|men|children|pupils|friends|others) (on|astray),
        (led|leads|leading) some (boys|girls|lads|men|children|pupils|friends|others) (on|astray),
        (led|leads|leading) (older|younger|other|those|these|all the|his|her) boys (on|astray),
        (led|leads|leading) older (girls|lads|men|children|pupils|friends|others) (on|astray),
        (led|leads|leading) (younger|other|those|these|all the|his|her) (girls|lads) (on|astray),
        (led|leads|leading) (younger|other) (men|children|pupils|friends|others) (on|astray),
        (led|leads|leading) (those|these|all the|his|her) (men|children|pupils) (on|astray),
        (led|leads|leading) (those|these|all the|his|her) (friends|others) (on|astray),
        (has|have|had) (badly |completely |totally |)failed (this|that|his|her|their|the|these),
        (has|have|had) (badly |completely |totally |)failed (those|our|him|them|as),
        (is|are|was|were) (solely|entirely|wholly|largely|partly) (to blame|at fault|responsible),
        (do|does|did) not (engage|cooperate|co-operate|work with|support|prioritise|care|bother),
        (do|does|did) not (try|listen|supervise|protect),
        (don't|doesn't|didn't) (engage|cooperate|co-operate|work with us|support us|prioritise),
        (don't|doesn't|didn't) (bother|even try|supervise|protect)
        """,
        inflected=True,
        unless_after=(
            r"^ (?:in the lesson|with the (?:game|lesson|activity|task)|until|on \d|the (?:ball|"
            r"weight|shelf|theory))\b"
        ),
    ),
    Lexicon(
        "BG-1.note.aside",
        "plain",
        """
        as one does, as you do, as they do, as we all do, as is (his|her|their) wont,
        as only (he|she|they) can, as you would, as you would expect, as if by magic,
        as though that helps, as though we had time, like you do, like they do,
        not that anyone (noticed|asked|cares|cared),
        not that it (matters|helped|helps|made any difference),
        not that (he|she|they|mum|dad|we) (care|cares|cared|noticed|mind|minds),
        if you can call it that, if you can call him that, if that is what you call it,
        if that's what you call it, if you please, if you will, thank you very much,
        thanks very much, much to nobody's surprise, to nobody's surprise, to no one's surprise,
        to everyone's surprise, to no-one's surprise, to absolutely nobody's surprise,
        unsurprisingly enough, imagine that, fancy that, go on then, well i never, well blow me,
        knock me down with a feather, you could have knocked me down, stop the press,
        stop the presses, hold the front page, alert the media, call the papers, ring the bells,
        put the flags out, hang out the bunting, break out the champagne, there's a surprise,
        there's a shock, there is a surprise, that's a surprise, that's a first, that was a first,
        a first for (him|her|them|mum|dad), first time for everything, third time lucky,
        and the band played on, cue violins, get the violins out, world's smallest violin,
        my heart bleeds, what can one say, says it all really, and that is that, and that's that,
        that's that then, so that's that, that's all folks, need we say more, nothing to see here,
        and breathe, deep breath, no comment, enough already, happy families, one big happy family,
        playing happy families, home sweet home, what a way to live, welcome to my world,
        welcome to our world, just another day, just another day at the office,
        another day another drama, another day in paradise, all in a day's work, same old nonsense,
        the usual nonsense, what nonsense, utter nonsense, complete nonsense, total nonsense,
        absolute rubbish, what rubbish, load of rubbish, a load of nonsense, a load of rubbish,
        a load of old rubbish
        """,
        unless_before=r"\b(?:said|says|shouted|called) $",
    ),
    Lexicon(
        "BG-1.generalisation.absolute",
        "plain",
        """
        nothing but, nothing is ever, nothing was ever, no matter (what|who|how|where),
        has never once, have never once, not a single, hours and hours, days and days,
        weeks and weeks, at every turn, every last, every single, every minute of,
        every waking (hour|minute|moment), each and every, year in year out, all year round,
        from morning (to|till|until) night, twenty-four hours a day, left right and centre,
        through thick and thin, come what may, for no reason, for no reason whatsoever,
        for no apparent reason, for no good reason, at the slightest (thing|provocation|excuse),
        at the smallest thing, over the slightest thing, over the smallest thing, over nothing,
        about nothing, all and sundry, one and all, any adult, any authority, all authority,
        any form of authority
        """,
        unless_after=r"^ (?:water|milk|toast|a towel|underwear|pants|socks|his|her)\b",
    ),
    Lexicon(
        "BG-1.opinion.judged-quality",
        "plain",
        """
        handled, managed, run, organised, planned, supervised, communicated, looked after,
        dealt with, parented, treated, led, thought out, judged, chosen, timed, delivered, taught,
        cared for, socialised, adjusted, prepared, supported, disciplined
        """,
        openings=(
            "badly, poorly, well, appallingly, disgracefully, beautifully, terribly, brilliantly, "
            "atrociously, dreadfully, shockingly, superbly"
        ),
        unless_before=r"\b(?:as|be) $",
        unless_after=r"^ (?:for (?:the|his|her) (?:weather|trip|exam)|over)\b",
    ),
    Lexicon(
        "BG-1.opinion.judged-quality",
        "plain",
        """
        weak, able, behind, immature, vulnerable, strong, capable, gifted, fragile, unstable,
        needy, bright, poor, advanced, stunted, awkward, isolated, inept, isolating, naive,
        inappropriate, challenged, disadvantaged, stretched, irresponsible, motivated, abusive,
        repulsive, attractive, aware, unaware, dependent, literate, delayed, limited
        """,
        openings=(
            "academically, socially, emotionally, developmentally, financially, intellectually, "
            "morally, mentally, sexually, behaviourally, cognitively"
        ),
    ),
    Lexicon(
        "BG-1.labelling.noun",
        "described_person",
        """
        lad, boy, girl, child, woman, man, lady, kid, person, pupil, student, teenager, individual,
        soul, youngster, character, bloke, chap, guy, human being
        """,
    ),
    Lexicon(
        "BG-7.vague.frequency",
        "keeps_doing",
        "keeps, keep, keeps on, keep on",
    ),
    Lexicon(
        "BG-1.speculation.prediction",
        "prediction",
        """
        in a gang, in prison, in jail, in care, in trouble, in danger, dead, pregnant, hurt,
        excluded, a criminal, an addict, a statistic, a victim, a victim again, next, the next,
        homeless, on drugs, on the streets, out of control, abused, groomed, damaged, scarred,
        worse, back here, running wild, lost to us, a danger, seriously hurt, badly hurt, killed,
        harmed
        """,
        openings=(
            "will be, will end up, will soon be, is going to be, are going to be, would be, could "
            "end up, may end up, might end up"
        ),
    ),
    Lexicon(
        "BG-1.speculation.motive",
        "plain",
        """
        he, she, they, mum, dad, anyone, someone, anybody, somebody, the other, his, her
        """,
        openings="in case, for fear that, for fear, lest, so as that",
        unless_after=(
            r"^ (?:is |are |was |were |needs |need |should )?(?:wet|needed|need|ill|sick|a fire|"
            r"late|cold)\b"
        ),
    ),
    Lexicon(
        "BG-1.generalisation.absolute",
        "plain",
        """
        does, do, ever does, ever do, wants, want, cares about, care about, talks about,
        talk about, thinks about, think about, did
        """,
        openings=(
            "all he, all she, all they, the only thing he, the only thing she, the only thing "
            "they, all mum, all dad"
        ),
        unless_after=r"^ (?:on|at|when|that day)\b",
    ),
    Lexicon(
        "BG-5.unattributed-hearsay.no-source",
        "hearsay",
        """
        alleged, rumoured, claimed, suspected, believed, thought, understood, reported, said,
        assumed, feared, suggested
        """,
        openings=(
            "it is, it's, it has been, it's been, it was, it is being, it had been, it is widely, "
            "it's widely, it is locally, it is commonly"
        ),
        unless_after=r"^ (?:(?:to|by|in|on|at) (?:the|mrs|mr|ms|miss|dr|his|her)|safe|best|goodbye)\b",
    ),
    Lexicon(
        "BG-1.diagnosis.condition",
        "condition",
        """
        agoraphobic, agoraphobia, claustrophobic, claustrophobia, germophobic, school phobic,
        school phobia, school-phobic, a phobia, phobias, disordered eating, an eating problem,
        eating issues, body image issues, food issues, sleep disorder, sleep issues,
        a sleep disorder, attention deficit, attention deficit disorder, concentration problems,
        impulse control issues, impulse control problems, emotional dysregulation,
        emotionally dysregulated, intellectual disability, low iq, below average iq,
        processing disorder, processing difficulties, auditory processing disorder,
        language disorder, developmental disorder, developmental language disorder,
        speech disorder, cerebral palsy, downs syndrome, down's syndrome, fragile x, hypermobile,
        hypersexual, hypersexuality, sexually dysfunctional, psychological problems,
        psychological issues, psychiatric problems, psychiatric issues, emotional problems,
        emotional difficulties, emotional issues, behavioural and emotional difficulties,
        undiagnosed autism, undiagnosed adhd,
        undiagnosed (learning|mental|special|dyslexia|condition|needs), a personality disorder,
        a condition, some sort of condition, something medically wrong, unbalanced, insane,
        psychosomatic, nervous exhaustion, burnout, burn out, burnt-out, self-harm issues,
        self harm issues, an addict, a functioning alcoholic, alcohol-dependent, a drug addict,
        heroin addict, recovering addict, dependent on (alcohol|drugs|cannabis|weed|painkillers),
        opioid dependent
        """,
    ),
    Lexicon(
        "LANG-2.blame.willingness",
        "plain",
        """
        not prepared to, not even, did not even, didn't even, doesn't even, does not even,
        couldn't even, could not even, can't even, hasn't even, has not even, haven't even,
        won't even, wouldn't even, don't even, (himself|herself|themselves) to thank,
        not lift a finger,
        when (it suits|she feels like it|he feels like it|they feel like it),
        when (it suits (him|her|them)|the mood takes),
        as and when (he|she|they) (please|pleases|feels|feel|wants|want), only when it suits,
        at (his|her|their) own convenience, whenever it suits,
        too (proud|lazy|busy|selfish|idle|stubborn|drunk|wrapped up) to,
        not pulling (his|her|their) weight, shows up when, turns up when, couldn't organise,
        lets everyone down, lets people down, lets us down, let us down, unreliable with,
        passes the blame, shifts the blame, shifting the blame, puts the blame on,
        putting the blame on, quick to blame, always quick to, washes (his|her|their) hands,
        leaves (him|her|them) to fend, left (him|her|them) to fend,
        leaves (him|her|them) to (his|her|their) own devices,
        left (him|her|them) to (his|her|their) own devices
        """,
        inflected=True,
        unless_after=r"^ (?:numbers?|though|if)\b",
    ),
    Lexicon(
        "BG-1.speculation.motive",
        "plain",
        """
        turn (the|him|her|them|people|staff|others|everyone|mum|dad|his|her), split,
        be (the|clever|difficult|funny|cool|one|a|like|in), act (hard|tough|like|clever|up|big),
        appear, win (over|him|her|favour|back), convince, persuade, please,
        protect (his|her|him|them|mum|dad), come between, cause (a|trouble|harm|an|upset), drag,
        recruit, lead (him|her|them|others|the), outdo, outsmart, fool, guilt, blackmail, bribe,
        buy (friends|friendship|affection|his|her), cling, copy (his|her|the older), compete,
        live up to, measure up, belong, replace
        """,
        openings="trying to, tries to, always trying to, is trying to",
        unless_before=r"\b(?:staff|i|we) $",
    ),
    Lexicon(
        "BG-1.speculation.cause",
        "plain",
        """
        consistent with, being groomed, being exploited, being abused, being neglected, being coerced,
        being trafficked, being used, being controlled, being manipulated, it was (all |clearly |)planned,
        it was (all |)premeditated, enjoyed (it|every|hurting|seeing|watching|making|the attention)
        """,
        unless_before=r"\b(?:is|are|was|were) not $",
        unless_after=r"^ (?:for|as|the policy|policy|guidance|previous|to (?:store|hold))\b",
    ),
    Lexicon(
        "BG-1.opinion.judged-quality",
        "said_of_person",
        """
        drunk, intoxicated, stoned, high, high on (drugs|something), under the influence, hungover,
        out of it, the worse for wear, worse for wear, paralytic, wasted, off (his|her) head, tipsy
        """,
    ),
)
