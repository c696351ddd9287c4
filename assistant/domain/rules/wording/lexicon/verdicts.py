"""Verdicts, guesses and kinds of people in the phrases that the other lists have not."""

from assistant.domain.rules.wording.lexicon.entry import Lexicon

LEXICONS: tuple[Lexicon, ...] = (
    Lexicon(
        "BG-1.opinion.judged-quality",
        "denied_praise",
        """
        not, far from, less than, nowhere near, anything but, by no means, hardly, scarcely, isn't, isnt, wasn't, wasnt,
        aren't, weren't, none too, not what you would call, not what i would call, not exactly
        """,
        unless_before=r"\b(?:if|whether|asked|policy|why) (?:it|he|she|this|that|they) (?:is |was )?$",
    ),
    Lexicon(
        "BG-1.opinion.judged-quality",
        "plain",
        """
        (is|are|was|were) not working, isn't working, aren't working, isnt working, wasn't working, (do|does|did) not work, doesn't work, don't work, didn't work, doesnt work, dont work,
        like a bomb has (hit it|gone off), like a bomb hit it, like a bomb site, nothing more than, little more than, no better than, (being|been) (failed|let down|short-changed|overlooked|forgotten|written off) by, (low|poor|no|little) (self worth|self-worth|self esteem|self-esteem|confidence), temper on (him|her), more (of|like) a (friend|sister|mate|child|brother) than, (far|way|much) too (short|tight|young|old|thin|fat|big|small|loud|soft|strict|harsh|lenient|late|much|many|often|familiar|close|friendly|dirty|hot|cold|revealing|low|high), too (short|tight|revealing|low cut|skimpy|grown up|familiar|friendly|lenient|soft|strict|harsh|lax|relaxed|casual|easy-going|protective),
        (not |)full of holes, doesn't hold water, does not hold water, does not stack up, doesn't stack up, doesn't ring true, does not ring true,
        a poor show, poor show, a good show, a good'un, a good un, a bad'un, a wrong'un, a good egg, a bad egg, a rum lot, a rum do, a mixed bag, a mixed blessing,
        (a|an absolute|a complete|a total|an utter|a real|a bit of a|a right) (disgrace|shambles|farce|fiasco|travesty|scandal|let-down|letdown|pigsty|hovel|bombsite|bomb site|death trap|health hazard|war zone|dump|dive|embarrassment|write-off),
        the state of (that|the|his|her|their|this) (place|house|flat|kitchen|bedroom|room|car|garden|bathroom|uniform|clothes|hair|child|boy|girl|bed|home), there is no (discipline|routine|structure|love|warmth|affection|respect|supervision|control|stimulation|affection|food culture) (in|at),
        (the |)best place for (him|her|them|the child|the children|the baby) (is|was|would be), (would be |is |)better off (with|without|in|at|away|out of|elsewhere), belongs (in|with) (care|prison|a special school|his|her|a unit|foster),
        ought to be (in care|removed|taken away|adopted|locked up|ashamed|in prison|in a special school|excluded), should be (in care|removed|taken away|adopted|locked up|ashamed|in prison|in a special school|banned|sacked|struck off|shot)
        """,
        unless_before=r"\b(?:phone|boiler|heating|lights?|lock|printer|oven|cooker|alarm|lift|camera|inhaler|mum|mam|dad|he|she|who|they|shower|toilet|radiator|app|link|fridge|machine|mother|father|battery|laptop|tablet|screen|wifi|computer|key|fob|clock|bell|buzzer|tv|torch|hob|tap|parents|nan|i|we|you|brother|sister|uncle|aunt|partner|door|gate|car|bus|van|inhaler|pen|pump|tracker|monitor|camera)(?: \w+)? $",
        unless_after=r"^ (?:in|at|for|on|out|nights|days|weekends|mondays|tuesdays|wednesdays|thursdays|fridays|full|part|today|tomorrow|this|until|from) ",
    ),
    Lexicon(
        "BG-1.opinion.judged-quality",
        "judged_event",
        "positive, negative, productive, unproductive, constructive, strained, fraught, tense, warm, cold, distant, difficult, challenging, awkward, heated, amicable, successful, unsuccessful, useful, unhelpful, rushed, chaotic, pleasant, unpleasant, volatile, toxic, healthy, unhealthy, smooth, bumpy, superficial, close, loving, stilted, frosty, good-natured, fruitful, encouraging, disappointing, uncomfortable, worthwhile, pointless, tricky, bad-tempered, hostile, patchy, shaky",
        unless_before=r"\b(?:rated|graded|judged|assessed as|tested|result (?:is|was)) $",
    ),
    Lexicon(
        "BG-1.opinion.judged-quality",
        "judged_place",
        "clean and tidy, clean, tidy, untidy, spotless, immaculate, cluttered, welcoming, homely, cosy, gloomy, dingy, shabby, run-down, run down, unkempt, squalid, cramped, well kept, well-kept, well presented, in good order, in a good state, in good condition, basic, sparse, unwelcoming, nice, comfortable, unhygienic, insanitary, messy, chaotic",
    ),
    Lexicon(
        "BG-1.opinion.judged-quality",
        "plain",
        """
        (dealt|coped|managed|handled it|handled this|behaved|engaged|settled|did|done|copes|deals|manages|behaves|engages) (really |very |)(well|badly|brilliantly|beautifully|terribly), (responded|reacted|presented|dressed|spoke|communicated|participated|listened|interacted|acted|parented|responds|reacts|presents|interacts|communicates) (well|badly|poorly|appropriately|inappropriately|positively|negatively|beautifully|nicely|sensitively|defensively|angrily), (appropriately|inappropriately|well|poorly|badly|nicely|smartly|scruffily) (dressed|presented|groomed|turned out|behaved|spoken|mannered),
        needs (firm|firmer|clear|clearer|better|proper|consistent|stronger|tighter|good|stricter) (boundaries|routines?|support|supervision|structure|discipline|parenting|role models?|guidance|rules), needs (stability|consistency|structure|love|attention|nurture|boundaries|discipline|stimulation|a father figure|a role model|a firm hand|taking in hand), (would|could|might) (really |greatly |)benefit from, deserves better, (has|have|with) (low|high|no|poor|little) (aspirations|expectations|standards|ambition|prospects), (gave|gives|giving) (a |)(vague|evasive|poor|unconvincing|confusing|rambling) (answer|answers|reply|account|explanation|response), (vague|evasive|cagey) (about|when asked|in her|in his), not (very |at all |particularly |)forthcoming,
        things (have|had) (improved|got better|got worse|settled|settled down|deteriorated|gone downhill|slipped|calmed down|picked up|moved on), things (improved|deteriorated|went downhill|got worse|got better), nothing (has|had) (changed|improved|worked), no (real |)(change|improvement|progress) (since|in|at|so far)
        """,
        unless_before=r"\b(?:asked if|asked whether|nurse|gp|dr|plan|said) (?:it |he |she )?$",
    ),
    Lexicon(
        "BG-1.opinion.stance",
        "plain",
        """
        this is (not |)how a (parent|father|mother|mum|dad|family|child|man|woman|teacher|carer|brother|sister) should, no way to (treat|speak to|talk to|bring up|raise|live), this (family|boy|girl|child|lad|mum|mother|home|house) needs (help|support|sorting|love|a), something (off|not right|odd|strange|wrong) about, something (isn't|is not|wasn't|was not|doesn't feel|did not feel|didn't feel) (quite |)right, (below|beneath|beyond|above) what (one|you|i|we) would expect, not what (one|you|i|we) would expect, by any standards?,
        (abundantly|painfully|patently|blindingly|plainly|crystal|blatantly|glaringly|manifestly|perfectly|all too|only too|quite|very|pretty) (clear|obvious|evident|plain|apparent) (that|to|from|how|why|who|what)?,
        (abundantly|painfully|patently|blindingly|crystal|blatantly|glaringly|manifestly|all too|only too) (clear|obvious|evident|plain|apparent), plain as day, clear as day, plain for all to see, for all to see, no two ways about it, needless to say, suffice (it |)to say,
        the fact (of the matter |)is, the truth (of the matter |)is, let's face it, lets face it, let's be honest, lets be honest, make no mistake, there is no getting away from, there's no getting away from, there is no escaping, i must say, i have to say, it has to be said, it must be said, i'm bound to say, if i'm honest, if i am honest, if we're honest
        """,
        unless_before=r"\b(?:not|made it|make it|sign|notice|label|instructions?|writing|is it|was it) $",
        unless_after=r"^ (?:plastic|bag|water|skin|window|sky|tape|road)\b",
    ),
    Lexicon(
        "BG-1.emotion.inner-state",
        "plain",
        """
        all smiles, beyond (upset|angry|worried|sad|cross|frustrated|excited|disappointed|tired|stressed), (left|was|were|is|been) (feeling |)(shaken|stunned|reeling|speechless|drained|exhausted|numb), in floods( of tears)?, in bits, in tears of, face like thunder, face like a wet weekend, in a huff, in a strop, in a sulk, in a (good|bad|foul|great|funny|terrible|black|lovely) (mood|place|temper), in good spirits, in high spirits, in low spirits, on good form, on top form, on form, out of sorts, under the weather, bright and breezy, happy as larry, happy go lucky, miserable as sin, sick as a parrot, like a coiled spring, spitting feathers, up in arms, up the wall, at the end of (his|her|their|my|our) tether,
        not best pleased, none too (pleased|happy|impressed), less than (pleased|happy|impressed|thrilled|amused), not (a happy bunny|amused|a happy man|impressed), taken aback, knocked for six, put out by, {be} (really |)(put out|narked|peeved|miffed|livid|seething|gutted|crushed|shaken|rattled|deflated|subdued in himself),
        (has|have|had|'s) been (down|low|flat|up and down|on a high|in a state|all over the place|on edge) (since|all|for|lately|this|ever), down in the dumps, in the doldrums, full of beans, walking on eggshells, treading on eggshells, at a low ebb, in pieces, over the moon, on top of the world, on cloud nine
        """,
        unless_before=r"\b(?:sat|lying|lay|went|go|going|set|came|come) $",
    ),
    Lexicon(
        "BG-1.speculation.motive",
        "plain",
        """
        hoping (someone|somebody|that|to|for|he|she|we|they|nobody|no one|staff|mum|dad|his|her|it|i), expecting (us|him|her|mum|dad|staff|someone|everyone|sympathy|a reaction|to be), in the hope (that|of), in hopes of, with a view to, out of (spite|jealousy|boredom|revenge|malice|guilt|pity|habit|loyalty|fear), for (attention|sympathy|effect|show|the attention|the sympathy|a reaction|the thrill|kicks|a laugh|the sake of it),
        to get (a reaction|a rise|his own back|her own back|back at|one over|out of (pe|maths|class|lessons|school|work|trouble|going|doing|it)), to (push|shut|keep|drive) (us|everyone|people|mum|him|her|them|staff) (away|out|at arm's length|at bay), ~try to (push us away|push people away|shut us out|make us feel|impress|fit in|provoke|wind|get a rise|get a reaction|get out of|get back at|get attention|test us|play us off|play the|split|manipulate|control|please|buy)
        """,
        unless_before=r"\b(?:i am|i'm|i was|we are|we were|we're|asked if|raised|money|cards?|nominated|vote|voted|said|says) $",
        unless_after=r"^ (?:the (?:door|bus|window|gate|car|trolley|pram|buggy|swing|chair|table))\b",
    ),
    Lexicon(
        "BG-1.speculation.hedge",
        "plain",
        """
        (will|must) have (heard|picked|learnt|got) (it|this|that) (up |)(from|at|off), that (would|will|might|must|could) (be|explain) (why|how), which (would|might|could|may|will) (explain|be why), that is why (he|she|they)( is| was| does| has| flinches| lies| acts| behaves| runs| hits)?, (there is|there's|has|have|got) something to hide, nothing to hide, is hiding something,
        more (probable|likely) than not, (ten|nine|a hundred|100|a million|odds) to one, odds-on, odds on, a racing certainty, (a |)dead cert, a safe bet, safe to (say|assume|bet), (good|every|fair|strong|real|distinct|decent|big) (chance|possibility|likelihood|probability) (that|he|she|they|it|of|mum|dad|this), balance of probability, balance of probabilities, in all likelihood, a matter of time, only a matter of time, a foregone conclusion,
        (100|90|99|95|80|a hundred|hundred|one hundred|ninety nine|ninety-nine|ninety|ninety five|eighty) (percent|per cent) (sure|certain|convinced|positive|confident|it|he|she|that|this|running|behind|down), (fairly|pretty|quite|reasonably|almost|nearly|virtually|absolutely|dead|more or less|as good as) (sure|certain|convinced|positive) (that|he|she|they|it|this|mum|dad|the),
        is behind (this|it|all this|all of this|the whole thing|everything), was behind (this|it|all this|everything), are behind (this|it|all this), (will|would|must|has to|have to|can only) be (from|coming from|down to|because of|due to|the work of|the result of) (his|her|the|a|mum|dad|someone|somebody|him|that|one|home|family), it'll be (coming |)(from|down to|because of|the|his|her|mum|dad), that'll be (the|his|her|why|what|because), (it|this|that) (has to|must|can only) (be|come|mean|have),
        no smoke without fire, there's no smoke, where there's smoke, puts two and two together, put two and two together, adding two and two, joins the dots, join the dots, connect the dots, it figures, it all adds up, it all makes sense, it would explain, that would explain, this would explain, which would explain, which explains, explains (a lot|why|how|everything|the)
        """,
        unless_before=r"\b(?:asked if|asked whether|policy|is not|not|n't|said|she|he who|door|chair|curtain|sofa|desk|bin) $",
        unless_after=r"^ (?:there is a policy|to have)\b",
    ),
    Lexicon(
        "BG-1.speculation.cause",
        "source_of_mark",
        "is from, are from, was from, were from, came from, comes from, come from, is down to, are down to, was caused by, were caused by, is the result of, are the result of, will be from",
    ),
    Lexicon(
        "BG-1.generalisation.stereotype",
        "kind_of_people",
        """
        (people|families|folk|parents|kids|lads|girls|boys|mums|dads|children|men|women|teenagers) (off|from|on|round|like|in) (that|there|here|his|her|these|those|this), those (people|families|kids|parents), that lot, (people|families|parents|kids) like (them|him|her|that|those)
        """,
        unless_before=r"\b(?:two|three|four|five|six|\d|some|several|other|the|with|told|asked) $",
    ),
    Lexicon(
        "BG-1.generalisation.absolute",
        "whole_set",
        """
        {be} (all |)(exactly |much |just |)(the same|alike|as bad as each other|like that|like this|tarred with the same brush|cut from the same cloth|trouble|the bane), stick together, cover for each other
        """,
    ),
    Lexicon(
        "BG-1.generalisation.absolute",
        "plain",
        """
        does nothing (all|but|except|for|other), do nothing (all|but|except), happens every (time|day|week|weekend|night|single|morning|lesson|evening), every (weekend|single weekend) (without fail|he|she|they|it), all (he|she|they) (does|do|ever does|ever do) is,
        same (every|each) (monday|tuesday|wednesday|thursday|friday|week|day|morning|night|time|term|year|lesson|weekend), the same (every|each) (week|time|term|year), same story every, the same story (every|each|again|week|all), it's the same story, same thing every, (all|both) (cover|lie|stick up) for each other, every last one,
        has no (friends|mates|routine|boundaries), (have|got|with) no friends, (has|have|'s|had) never had (a|any) (proper|decent|real|normal|stable|good|hot|square|kind|single)
        """,
        unless_before=r"\b(?:said|asked if|policy) $",
    ),
    Lexicon(
        "BG-1.labelling.noun",
        "label_with_the",
        "predator, predators, perpetrator, perpetrators, perp, perps, abuser, abusers, offender, offenders, sex offender, groomer, yob, yobs, paedo, paedophile, rapist, molester, thug, thugs, bully, bullies, ringleader, ringleaders, culprit, culprits, troublemaker, troublemakers, known troublemaker, known thief, known liar, known bully, known user, druggie, junkie, alcoholic, liar, thief",
        unless_before=(
            r"\b(?:play(?:s|ed|ing)?|part of|role of|character of|dressed as|story about|about|drew|read|film|book|catch|game) the $"
        ),
        unless_after=r"^ (?:register|manager|team|institution|institute|order|programme|unit|service|group|policy|him|her|them|me|us|other|in the (?:play|book|story|film|panto)|costume|mask|of time|box|in the (?:food|poster|diagram))\b",
    ),
    Lexicon(
        "BG-1.labelling.known-as",
        "plain",
        "known as (a|the) (troublemaker|bully|liar|thief|fighter|runner|handful|class clown|problem|difficult|naughty|bad|tearaway|nightmare|drinker|dealer|user|hard man), a known (troublemaker|thief|liar|bully|user|dealer|fighter|runner|absconder|drinker|drug user), a (runner|bolter|biter|spitter|hitter|kicker|screamer)",
        unless_before=r"\b(?:is|as|like|been) (?:fast|good|keen|strong|great) $",
        unless_after=r"^ (?:beans?|up|for|in|at|with|who|on)\b",
    ),
    Lexicon(
        "BG-7.vague.event",
        "plain",
        """
        there (were|was|are|is|has been|have been|had been) (issues|an issue|some issues|problems|a problem|some problems|difficulties|trouble|tensions|incidents|goings on|ructions|upset|friction|drama|dramas), had (issues|words|difficulties|trouble) (with|at home|on the bus), said some things, said things, (a|had|some) marks? on (him|her|them), (has|have|had) marks on (him|her|them|his|her), went off somewhere, out somewhere, went somewhere, things (were|got) said, things happened, things kicked off, something (went|goes|is|was) (on|wrong|off|up)
        """,
        unless_before=r"\b(?:no|not|if|any|asked|whether|said) $",
        unless_after=r"^ (?:with (?:the|his|her|a|our) (?:printer|bus|boiler|lift|wifi|computer|laptop|phone|door|lock|car|taxi|tyre|system|form|toilet|lights?|heating)|\d)",
    ),
    Lexicon(
        "BG-7.vague.time",
        "vague_time",
        """
        (a|quite a) (wee|little|short|good|long|fair|bit of a) while (back|ago|since|now|later|before), a (wee|little|good) bit (back|ago), for (some|most|much|a lot|part|a good part|the best part) of the (week|day|night|term|month|time|year|lesson), (some|most|much) of the (week|term|month|time), donkey's years, yonks, ages (ago|back), way back, back in the day, of late, (goes|went|go|going) to bed late, at all hours, all hours, till all hours, at silly o'clock, stupid o'clock, late on, early on
        """,
        unless_after=r"^ (?:of \d|on \d|\d|\()",
    ),
    Lexicon(
        "BG-7.vague.amount",
        "plain",
        "(doesn't|does not|didn't|don't|doesnt|never) (eat|sleep|say|drink|talk|speak|do|see) (much|a lot|very much|a great deal), (eats|sleeps|says|drinks|talks|speaks|does) (very |)little, (eats|sleeps|drinks|smokes|swears|talks) (a lot|too much|loads), not much of, hardly (eats|sleeps|speaks|talks|drinks|ever)",
    ),
    Lexicon(
        "BG-5.unattributed-hearsay.no-source",
        "hearsay",
        """
        according to (some|many|others|people|rumour|rumours|gossip|a few|one or two|several|certain people|local talk|the grapevine|everyone|most|word of mouth|the talk|local gossip|playground gossip|the rumour mill|other parents|other pupils|some parents|some people|the mums|sources|locals|the neighbours), it (came|has come|comes) (out that|to light|to our attention|to our notice|to my attention|back to us|to my notice) (that)?, it (has |)reached (us|me|our ears|my ears) that, we (understand|hear|gather|are told|were told|have been told|are led to believe|are given to understand|have it) (that)?, i'm (told|led to believe|given to understand|reliably informed), i am (told|led to believe|given to understand|reliably informed), (a |one |)source (says|said|tells), reliably informed, on good authority, from (several|various|different|other|unnamed) (sources|people|quarters), doing the rounds, did the rounds
        """,
        unless_before=r"\b(?:not|policy|as) $",
    ),
)
