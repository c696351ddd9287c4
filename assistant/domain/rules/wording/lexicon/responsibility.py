"""Blame at large: fault, failings, motives called choices, and responsibility put on a child or a parent."""

from assistant.domain.rules.wording.lexicon.entry import Lexicon

LEXICONS: tuple[Lexicon, ...] = (
    Lexicon(
        "LANG-2.blame.fault",
        "plain",
        """
        ~take (his|her|their) eyes? off the ball, ~take (his|her|their) eyes? off (him|her|them), ~drop the ball, ~drag (his|her|their|its) (feet|heels),
        ~duck (his|her|their) (responsibilities|responsibility|duties|duty|out), ~dodge (his|her|their) (responsibilities|responsibility|duties|duty),
        ~shirk (his|her|their|all) (responsibilities|responsibility|duties|duty), ~abdicate, ~abdicate (his|her|their|all) (responsibility|responsibilities),
        ~evade (his|her|their|all) (responsibility|responsibilities), ~neglect (his|her|their) (duties|duty|responsibilities|role),
        ~shrug off, shrugs it off, shrugged it off, ~brush (it|this|that|everything) (off|aside|under the carpet), ~sweep (it|this|that|everything|things) under the (carpet|rug),
        ~sit on (his|her|their) hands, ~sit back, ~sit idly by, ~stand idly by, ~stand by and, ~stand back and, ~look the other way, ~look on and did nothing,
        ~turn a blind eye, ~turn a deaf ear, ~close (his|her|their) eyes to, ~shut (his|her|their) eyes to, ~stick (his|her|their) head in, ~bury (his|her|their) head in,
        ~wash (his|her|their) hands of, ~wash (his|her|their) hands, ~give up on (him|her|them|the), ~turn (his|her|their) back on (him|her|them|the|his|their),
        ~leave (him|her|them|the kids|the children|the baby) to (fend|rot|it|get on with it|raise|bring|cope|sort|bear),
        ~leave (him|her|them) in the lurch, ~leave (him|her|them) high and dry, ~hang (him|her|them) out to dry, ~throw (him|her|them) under the bus,
        ~let (him|her|them|the (boy|girl|child|children|family)|his son|her son|his daughter|her daughter|this child|this family|everyone|us|the side|themselves|himself|herself) down( badly)?,
        ~let (him|her|them|the kids|the children|it) (get away with|run riot|run wild|run rings|rule|slide|drift|lapse|go to waste|do as|do what|walk all over|slip|fester),
        ~let (things|standards|this|it) (slide|drift|slip|lapse|go|fester|get), ~let (him|her|them) fall through, fell through the (net|cracks), slipped through the (net|cracks),
        ~give in to (his|her|their|every), ~give (him|her|them) free rein, ~give (him|her|them) a free hand, ~give (him|her|them) (whatever|everything|too much),
        ~fail (him|her|them|the (boy|girl|child|children|family)|his son|her son|his daughter|her daughter|this (child|family|boy|girl)|every one of|these children),
        ~fail (in|as) (his|her|their|a) (duty|duties|role|responsibility|parent|mother|father|carer|basic), ~fail (abysmally|miserably|spectacularly|badly|completely|utterly),
        ~fail to (act|safeguard|protect|supervise|step in|intervene|notice|spot|see|set|provide|bother|engage|take|put|keep|meet|stop|listen|heed|learn|follow|pass|share|read|pick up|pick|recognise|grasp|show|support|back|make|manage|control|prioritise|parent|bond|nurture|instil|appreciate|understand|consider|do|prevent|address|challenge|question|own|accept|acknowledge|communicate|cooperate|co-operate),
        ~make (himself|herself|themselves) (an easy|a|vulnerable|unavailable|scarce|difficult|the victim|available), ~make an easy target of,
        ~make (excuses|every excuse|endless excuses|constant excuses|no attempt|no effort|little effort|little attempt|no time for|no allowance|no provision|no contribution|matters worse|things worse|it worse),
        ~make (a bad|a stupid|a foolish|foolish|stupid|silly|terrible|unwise|unsafe|dangerous|risky|the wrong) (choice|choices|decision|decisions|call),
        ~bring (it|this|that|things|trouble|all this|everything|problems|the whole thing|much of this|most of this|a lot of it) (on|upon|to) (himself|herself|themselves|the door|our door|his own|her own),
        ~put (himself|herself|themselves) (first|in the firing line|in the way|forward|out there|in danger|at risk|in harm's way|in that situation|in that position),
        ~put (his|her|their) (own |new |)(needs|wants|happiness|partner|boyfriend|girlfriend|relationship|drinking|life|job|career|phone|interests|convenience|pleasure|habit|love life|man|dog|mates|friends) (first|before|above|ahead),
        ~put nobody first, ~put everyone else first, ~think (only |)of (himself|herself|themselves|number one), only thinks of, thinks only of, ~think of nobody but, cares only for, cares only about, only cares about, only interested in,
        ~look after number one, ~look out for number one, ~get (himself|herself|themselves) into (trouble|this|these|a mess|that state|situations|debt|bother), ~get what (he|she|they) (deserve|deserves|deserved|asked for),
        ~egg (him|her|them|it|others) on, ~goad (him|her|them|others|the), ~wind (him|her|them|others|everyone) up, ~set (him|her|them|others) off, ~drive (him|her|them) (to it|away|to drink|to this), drove (him|her|them) (to it|away|to drink|to this),
        ~push (him|her|them) (to it|to this|to the edge|over the edge|too far), ~provoke (him|her|them|it|others|the|a|people), ~encourage (him|it|this|that|her|them) to (lie|hit|fight|skive|misbehave), ~lead (him|her|them|others) (on|astray), led (him|her|them|others) (on|astray),
        ~cause (all |most of |half |)(the|this|these|his|her|their|all) (trouble|problems|bother|upset|damage|mess|anxiety|distress|behaviour|fights|arguments), ~start (it|most of it|the whole thing|all the trouble|half the fights), ~stir (it|things|trouble) up, stirs (it|things|trouble) up, stirred (it|things|trouble) up,
        knew the (risks?|dangers?|score|rules|consequences) (and|but|when|well|before|perfectly|only too), knows the (risks?|dangers?|score|rules|consequences) (and|but|well|perfectly|only too), knew the risks, knew what (he|she|they) (was|were) (doing|getting into|letting), knows what (he|she|they) (is|are) doing, knew full well what, knew better, knows better,
        old enough to know better, big enough to know, ought to know better, should know better, should have had more sense, had more sense, more sense than to, been more careful, taken more care, tried harder, paid more attention, kept a closer eye, seen it coming, saw it coming,
        only (himself|herself|themselves|himself or|herself or) to blame, nobody to blame but, no one to blame but, no-one to blame but, nobody's fault but, no one's fault but, no-one's fault but, nobody else to blame, no one else to blame,
        (down to|at the door of|at the feet of|lies with|lies squarely with|rests with) (his|her|the|their) (mum|mother|father|dad|parents|parenting|carer|carers|family|stepdad|stepmum|grandmother|nan|upbringing|social worker), it is down to,
        (the blame|blame|the fault|fault|responsibility|the responsibility for this) (lies|lie|lay|rests|falls|sits) (with|at|squarely|firmly), to (be|take) held responsible, {be} culpable, {be} complicit, complicit in, collude with, colludes with, colluded with, colluding with, {be} answerable for, has a lot to answer for, have a lot to answer for, much to answer for, lot to answer for,
        (mum|dad|mother|father|parent|parents|carer|carers|nan|gran|stepdad|school|social worker|council)('s|s|s'|') fault, (the fault of|thanks to|courtesy of) (his|her|the|mum|dad|their|social) (mum|mother|father|dad|parents|parenting|carer|family|stepdad|care|services|upbringing|behaviour|actions)?,
        all because (mum|dad|he|she|they|his mum|her mum|the parents) (could not|couldn't|would not|wouldn't|did not|didn't|was too|were too|forgot|never|refused|can't|won't),
        because (mum|dad|mother|father|the parents|his mum|her mum|his dad|her dad) (could not|couldn't|can't|cannot) be bothered, not that (mum|dad|he|she|they) (tried|bothered|helped|helps|tries|bothers|lifted), nothing was done, no thanks to,
        did nothing (about|to|whatsoever|at all|with|and|while|when), does nothing (about|to|whatsoever|at all|with|for|but), do nothing (about|to|whatsoever|for|but), doing nothing (about|to|for), did next to nothing, does next to nothing, did little (to|about), does little (to|about), do little (to|about), done little to, not lifted a finger, never lifted a finger, never lifts a finger, lifts a finger, lift a finger,
        negligence, dereliction of, a failure (of|on|by) (parenting|care|the part|mum|dad|duty|his|her), through (his|her|their) own (fault|choice|actions|stupidity|doing|carelessness|making), of (his|her|their) own (making|doing), a (mess|situation|problem) of (his|her|their) own, self-inflicted, self inflicted, courting trouble, courts trouble, invites trouble, inviting trouble, invited trouble, asks for trouble, ask for it, looks for trouble, goes looking for trouble, goes looking for it, playing with fire, plays with fire, dicing with, in the wrong place,
        (flaunts|flaunted|flaunting) (himself|herself|it), throws (himself|herself) at, threw (himself|herself) at, gives off the wrong, gave off the wrong, sends out the wrong, sent mixed messages, sends mixed messages, gave him the wrong idea, gave him ideas, went along with it, goes along with it, went willingly, willingly went, willing participant, willing party, did not say no, didn't say no, never said no, could have (just |simply |easily |)(said|walked|left|told|stopped|run|screamed|stepped|put|prevented|avoided|intervened|acted|asked|phoned|rung|called|done|come|gone|helped|picked|made|tried|kept|checked), could have put a stop to, could easily have, might have (tried|thought|made an effort|bothered|prevented|had the decency)
        """,
        unless_before=r"\b(?:who is|who was|not|he is not|she is not|not be|hold|ball|policy|must|asked not|to) $",
        unless_after=r"^ (?:the (?:ball|bus|exam|test|shelf|theory|medical)|with (?:the )?(?:police|court|local)|for (?:water|the exam)|on the (?:bench|step|chair|sofa|floor|bed)|in (?:his|her|the) (?:chair|seat))\b",
    ),
    Lexicon(
        "LANG-2.blame.fault",
        "plain",
        """
        should have, should of, should've, shouldve, ought to have, might have had the sense to, needed to have, had no business,
        should really have, should surely have, should at least have, should clearly have, could at least have, could and should have, would have done well to,
        should never have, should not have, shouldn't have, ought never to have, ought not to have, was supposed to have been watching, had no right to, has no right to, have no right to, had no excuse, has no excuse, have no excuse, there is no excuse, there's no excuse, no excuse for, inexcusably
        """,
        unless_before=r"\b(?:policy|rules?|forms?|register|bus|train|meeting|visit|contact) $",
        unless_after=r"^ (?:been (?:at|in) (?:school|lesson|maths|class|english|science)|arrived|started|ended|finished)\b",
    ),
    Lexicon(
        "LANG-2.blame.willingness",
        "plain",
        """
        chooses to, chose to, choosing to, prefers to, prefer to, opts to, has opted to, elects to
        """,
        unless_after=(
            r"^ (?:sit|read|draw|play|have|wear|use|eat|walk|work|sleep|be called|speak (?:polish|welsh|english)|"
            r"take (?:part|art|the)|study|join|write|paint|stand|go by|be known|complete|do (?:the|his|her|art|drama)|"
            r"watch|stay (?:in|with)|attend|travel|cycle|live|talk to|come|cook|listen|go to)\b"
        ),
    ),
    Lexicon(
        "LANG-2.blame.willingness",
        "plain",
        """
        {not} (want to know|want to hear it|want the bother|want to be a|want the responsibility|wish to know|lift a finger|raise a finger|give a damn|give a toss|give two hoots|give a second thought|think twice|want anything to do with|pull (his|her|their) weight|do (his|her|their) bit|play ball|toe the line|move a muscle|see (the|any|what|it|why|past|beyond|further)|bat an eyelid|make time|make the time|make allowances|spare a thought|keep (his|her|their) (word|promises|side|end)|hold (his|her|their) hands up|do as (he|she|they) (is|are)|get (his|her|their) act|face (up|facts|the)|take no for|want to be helped|let (go|us|anyone|anybody)|stand up to|step up|put (the|his|her|their) (needs|child|children|kids|son|daughter|time|effort|work)|follow (advice|up|through|our|simple)|commit to|respect|bother to|bother with|trouble (himself|herself|themselves)),
        {not} be (bothered|told|reasoned with|trusted|relied|persuaded|arsed), couldn't be (bothered|arsed|troubled|trusted), could not be (bothered|arsed|troubled|trusted), too idle to, too lazy to, too drunk to, too selfish to, too proud to, too wrapped up in, so wrapped up in, more interested in (his|her|their|the|drink|men|going|getting|being|gaming|other), more bothered about, more concerned (with|about) (his|her|their|how|what|appearances|himself|herself), more concerned for,
        made no effort, make no effort, makes no effort, making no effort, made no attempt, made little effort, makes little effort, made little attempt, made zero effort, made not the slightest effort, showed no (interest|willingness|inclination|effort|commitment|desire|sign of wanting), shows no (interest|willingness|inclination|effort|commitment|desire), shown no (interest|willingness|inclination|effort|commitment|desire), shows little (interest|willingness|inclination|effort|commitment|desire), showed little (interest|willingness|inclination|effort|commitment|desire), has (shown|displayed|demonstrated) (no|little) , no commitment to, no inclination to, no desire to, no intention of, no willingness to, no time for (him|her|them|the children|his|her|school|us|professionals), has no time for,
        ~refuse (point blank|flatly|outright|blankly|steadfastly|stubbornly|consistently|to budge|to play ball|to see|to believe|to hear|to face|to compromise|to learn|to be told|to parent|to support|to back|to own|to grow up|to move on|to let go|to consider|to entertain|to say sorry|to apologise|to cooperate|to engage|to work with|to acknowledge|to accept (that|any|responsibility|help|support|he|she)), ~decline to engage, ~resist (every|any|all|our|change|support|advice), ~reject (every|all|our|offers of|advice|support), ~spurn, ~rebuff, ~stonewall, ~fob, ~obstruct, ~block (every|all|our|any|attempts), ~thwart, ~undermine (staff|the|our|his|her|school|everything|boundaries|him|us|placement|me), ~sabotage, ~frustrate (our|the|every|attempts), ~play games with, ~play us off, ~play (staff|people|professionals) off, ~string (us|staff|people|him|her) along, ~mess (us|staff|people|him|her|everyone) (about|around), messes (us|staff) about, ~give (us|staff|me) the runaround, the runaround, ~give lip service, ~come out with excuses, ~hide behind, ~use (it|this|that|his|her|illness|work|the baby|his condition|her condition|the children) as (an excuse|a weapon|a shield|leverage|pawns|a pawn|a bargaining),
        pull the wool over, pulled the wool over, pulls the wool over, pulling the wool over, spun us a, spun a (yarn|tale|story|line), spins a (yarn|tale|story|line), concocted, concocts, fabricated, fabricates, trotted out, trots out, wheeled out, cooked up, changed (his|her|their) (story|tune|account) , changes (his|her|their) (story|tune|account), story keeps changing, story has more holes, story doesn't (add up|wash|stack|hold), story does not (add up|wash|stack|hold), version of events, so-called explanation, likely story, tall tale, tall story, cock and bull, flimsy excuse, weak excuse, feeble excuse, lame excuse, poor excuse, pathetic excuse, convenient excuse, usual excuse, usual excuses, not being honest, isn't being honest, less than honest, less than truthful, less than forthcoming, not entirely honest, not entirely truthful, economical with the truth, being straight with, not been straight, never straight with, playing the system, playing the race card, plays the sympathy card, playing the sympathy card, plays the victim, crocodile tears, swears blind, swore blind, would have us believe, would have you believe, wants us to believe, expects us to believe, tried to make out, tries to make out, making out that, makes out that, made out that, makes out (he|she), made out (he|she)
        """,
        unless_before=r"\b(?:asked|the dog|policy|whether|if) $",
        unless_after=r"^ (?:the (?:board|screen|road|view|door)|(?:the|a) (?:tv|film)|to (?:the )?(?:phone|water|milk)|of the (?:door|tree|shed|sofa|curtain|bins?))\b",
    ),
)
