"""Judgement: words that say how good or bad something is, and words that announce a view."""

from assistant.domain.rules.wording.lexicon.entry import Lexicon

LEXICONS: tuple[Lexicon, ...] = (
    Lexicon(
        "BG-1.opinion.evaluative-word",
        "judging",
        """
        obsessed, fixated, besotted with, abhorrent, abominable, abysmal, admirable, adorable, amazing, appalling, atrocious, awesome, awful, awfull, barbaric,
        beyond belief, beyond the pale, brilliant, callous, chaotic, charming, contemptible, crap, cruel, deplorable, delightful, delightfull,
        despicable, diabolical, dire, disappointing, disgraceful, disgracefull, disgusting, disgustingly, disrespectful,
        dreadful, dreadfull, dysfunctional, embarrassing, excellent, exceptional, exemplary, fabulous, fantastic,
        filthy, foul, ghastly, ghastley, godawful, grim, gross, grossly inadequate, harsh, heartless, hideous,
        hopeless, horrendous, horrible, horrid, horrific, horrifying, hostile, idiotic, impeccable, impossible to (work|deal) with, impressive,
        inadequate, inappropriate enough, incompetent, incredible, indecent behaviour, indefensible, inexcusable, insufferable, intolerable,
        irresponsible, laughable, lousy, lovely, loveley, ludicrous, magnificent, marvellous, mediocre, miserable excuse, nasty, nauseating,
        neglectful, negligent, objectionable, obnoxious, odious, offensive attitude, outrageous, outstanding, over the top, pathetic, perfect,
        pitiful, pointless, questionable, repellent, reprehensible, repugnant, repulsive, revolting, ridiculous, ropey, rotten, rubbish, scandalous,
        scruffy, senseless, shambolic, shameful, shocking, shoddy, sickening, slovenly, splendid, squalid, sterling, stinking attitude,
        stunning, stupid, sub-standard, substandard, superb, supportive, suspicious, terrible, terribly, terrific, toxic, tragic, troubling, unacceptable, unbearable,
        unbelievable, uncaring, undesirable, unfit, unforgivable, unhealthy, unhygienic, unloving, unpleasant, unreasonable, unsatisfactory,
        unsavoury, unstable, unsuitable, unsupportive, unwholesome, useless, vile, vindictive, vulgar, wicked, woeful, wonderful, wonderfull, worrying,
        worrisome, worthless, concerning, disturbing, alarming, dodgy, iffy, sloppy, slack, insensitive, thoughtless, tasteless, inexplicable,
        inhumane, degrading, soul-destroying, first-class, top-notch, second to none, spot on, faultless, stellar, phenomenal, remarkable, commendable,
        heartwarming, laudable, beautifully behaved, a joy to (teach|have|work with), a pleasure to (teach|have|work with|be around), a credit to {his} (family|parents|school|mum|mother),
        unprofessional, amateurish, half-hearted, cold-hearted, mean-spirited, small-minded, ill-advised, misguided, unwise, foolish, silly, daft, ludicrously,
        volatile, turbulent, fraught, tense, frosty, strained relationship, doting, devoted, dedicated, caring, loving, attentive, conscientious, diligent, hard-working, hardworking,
        polite, well-mannered, well mannered, kind, kind-hearted, good-natured, sweet-natured, sensible, well-behaved, well behaved, badly behaved, helpful, cooperative, co-operative,
        inspirational, inspiring, encouraging, promising, pleasing, satisfactory, respectable, decent, competent, capable, talented, gifted, clever, bright, intelligent, unintelligent, dim, thick, slow-witted,
        controlling, overbearing, overprotective, over-protective, smothering, domineering, intimidating, threatening manner, sinister, creepy, weird, odd, strange, bizarre, peculiar, funny, unnatural, abnormal,
        unsafe, sordid, seedy, grotty, run-down, run down, grubby, unkempt, neglected, messy, a mess, a (total|complete|right|absolute) (mess|shambles|disgrace|disaster), a shambles, a disgrace, a disaster, a tip, a pigsty, a dump, a hovel, a joke, a farce, a scandal,
        not good enough, not appropriate for {his} age, not ideal, not acceptable, not on, not right, not normal, less than ideal, far from ideal, leaves a lot to be desired, below par, beneath contempt, beyond a joke, out of order, out of control, out of hand,
        not (a )?capable
        """,
        unless_before=r"\b(?:rated|graded|graded as|judged|assessed as|classed as|categorised as|named|called|the word|most|street|road|mr|mrs|miss|ms|dr) $",
        unless_after=r"^ (?:room|weather|street|road|close|avenue|lane|house school|warning|traffic|cut|day centre|hour)\b",
    ),
    Lexicon(
        "BG-1.opinion.evaluative-word",
        "plain",
        """
        excellent progress, making (good|great|real|excellent) progress, made (good|great|real|huge|excellent|brilliant) (progress|strides), came on leaps and bounds, come on leaps and bounds,
        gets {his} own way, get {his} own way, rules the roost, runs rings round (her|him|them|mum|dad|staff), too big for {his} boots, thinks (he|she) is something special, needs (a firm hand|taking in hand|to grow up|bringing down a peg), needs to (grow up|try harder|learn some respect|learn {his} lesson|pull {his} socks up|change {his} attitude|take responsibility),
        above {himself}, no respect for (anyone|authority|adults|staff|rules|others), has no respect, have no respect, lacks respect, shows no respect, lack of respect, a lack of (respect|boundaries|discipline|warmth|care|supervision|affection|stimulation|parenting|routine|structure|consistency), lack of (boundaries|discipline|parenting|warmth|affection|stimulation|basic care), lacks (boundaries|discipline|empathy|warmth|social skills|confidence|insight|understanding|awareness|common sense|motivation|maturity),
        no (boundaries|discipline|manners|empathy|social skills|common sense|shame) at home, no boundaries, no manners, no empathy, no shame, no social skills, no sense of (right and wrong|responsibility|danger),
        wasted potential, could do (so much|much|a lot) better, could do better, deserves (better|so much better|more than), what chance has (he|she) got, what chance have they got, what chance does (he|she) have, what hope has (he|she) got, hasn't got a (chance|hope),
        has got away with (it|this|too much|murder), gets away with (it|everything|murder|too much), getting away with (it|murder), gone downhill, going downhill, gone off the rails, going off the rails, off the rails, heading (for trouble|down the wrong path), on a slippery slope, down the wrong path, going nowhere, fallen in with (the wrong|a bad) crowd, fell in with (the wrong|a bad) crowd, in with the wrong crowd, hanging (around|about|out) with the wrong (crowd|people|sort), the wrong crowd, a bad crowd, the wrong sort,
        should (move on|not be (in|at|around|with|living|allowed)|never have been|not have been (allowed|placed|left)|be (removed|in care|taken into care|ashamed|locked up|banned|grateful)|know better|have known better|be doing more|be doing better|try harder), needs to be (removed|in care|taken into care|locked up|told), ought to (be|know|have), no place for (a child|children|kids), no way to (live|bring up|raise|treat|speak), no fit (parent|mother|father), not fit to (be a (parent|mother|father)|parent|look after|care for|have), unfit (for|to), not fit for (children|purpose|human habitation), not capable of (caring|looking after|parenting|coping|keeping|managing|understanding|meeting|protecting), incapable of (caring|looking after|parenting|coping|keeping|managing|understanding|meeting|protecting), unable to (cope|parent|meet (his|her|their) needs|protect|control), not coping, isn't coping, can't cope, cannot cope, struggling to cope, struggles to cope, out of {his} depth, not a (good|nice|safe|suitable|proper|normal|happy|healthy|fit) (home|family|mother|mum|father|dad|parent|place|environment|influence|person|role model|child|boy|girl|example|way),
        the best (mum|mother|dad|father|parent|carer|outcome)s?, the worst (class|mum|mother|dad|father|parent|family|behaviour|child|case|kid|group)s? i have ever, best thing for (him|her|them), what (he|she|they) (really )?(need|needs) is, spoilt rotten, ruled by {his}, old beyond {his} years, wise beyond {his} years, a heart of gold, salt of the earth, a good egg, a breath of fresh air, worth {his} weight in gold, a law unto {himself}, doing {his} best, does {his} best, tries {his} best, trying {his} best, means well, meant well, tries hard, a lost opportunity, a waste of (time|space), good as gold, as good as gold
        """,
    ),
    Lexicon(
        "BG-1.opinion.judged-quality",
        "ambiguous",
        """
        bad, good, great, poor, poorly managed, nice, dirty, fine, weak, strong, difficult, positive, negative, close, healthy, happy, unhappy, wrong, big, low, lax, ill-mannered, rough, sad, disruptive, aggressive, defiant, appropriate, inappropriate, cold, warm, loose, cramped, untidy, smelly, stimulating, interesting, proper, unusual, excessive, extreme, severe, serious, significant, dramatic, strict, lenient, inconsistent, consistent, effective, ineffective, intense, hard, tough, bare, rocky, complicated, complex, immature, unsettled, stable, safe, secure, limited, minimal, superficial, sexualised and, disorganised, organised, confident, sociable, popular, unpopular, mature
        """,
        unless_before=r"\b(?:rated|graded|judged|assessed as|classed as|mr|mrs|miss|ms|dr|very early) $",
    ),
    Lexicon(
        "BG-1.opinion.judged-quality",
        "adverb",
        """
        badly, appallingly, disgracefully, terribly, dreadfully, beautifully, brilliantly, wonderfully, excellently, atrociously, unreasonably, ridiculously, stupidly, foolishly, selfishly, cruelly, rudely, disrespectfully, irresponsibly, recklessly, carelessly, thoughtlessly, admirably, fantastically, poorly, nicely, unkindly, viciously, nastily, spitefully, maliciously, brutally, harshly, unfairly, unjustly, wickedly, shamelessly, shockingly, worryingly, alarmingly, disturbingly, remarkably, exceptionally, superbly, suspiciously, strangely, oddly, weirdly, bizarrely, disappointingly, inappropriate manner
        """,
        unless_before=r"\b(?:feeling|feels|felt|bleeding|burnt|burned|hurt|injured|very|been|is|was) $",
        unless_after=r"^ (?:today|and off|so off|cut|burnt|damaged|broken|torn|bruised|this week|yesterday)\b",
    ),
    Lexicon(
        "BG-1.opinion.stance",
        "stance",
        "clearly, obviously, obvs, obviusly, evidently, plainly, undoubtedly, unquestionably, undeniably, patently, definitely, definately, definitley, defo, deffo, deffinately, surely, certainly, blatantly, needless to say, honestly, frankly, admittedly, arguably, basically, essentially, literally, understandably, rightly, wrongly, hopefully, ideally, importantly, interestingly, surprisingly, unsurprisingly, predictably, inevitably, regrettably, unfortunately, unfortunatly, disappointingly, worryingly, concerningly, alarmingly, shockingly, disgracefully, incredibly, unbelievably, amazingly, astonishingly, ironically, curiously, strangely, oddly enough, funnily enough, sensibly, wisely, commendably, laughably, to {his} credit, bless {him}",
        unless_before=r"\b(?:spoke|speaks|speak|talk|talks|talked|seen|heard|saw|see|sees|hear|visible|write|writes|wrote|written|marked|labelled|count|counted|counts|read|explained|say|said|think|thought|enunciate|very|so|more|most|as|be|him|her|it|them) $",
        unless_after=r"^ (?:visible|marked|audible|labelled|heard|seen|written|printed|legible|enough|enough to)\b",
    ),
    Lexicon(
        "BG-1.opinion.stance",
        "plain",
        """
        in (my|our|my honest|my humble|my professional|our professional|the school's) (opinion|view|judgement|judgment|experience|eyes), from my (experience|point of view|perspective), from our (experience|point of view|perspective), as far as (i'm|i am|we're|we are) concerned, to my mind, if you ask me, if i'm honest, if i am honest, to be honest, tbh, imo, imho, to be fair, to be frank, quite frankly, i (personally )(feel|think|believe), personally i, i'd say, i would say, i must say, i have to say, i'd argue, it is (evident|clear|obvious|apparent|plain|undeniable|fair to say|safe to say|plain to see) that, it's (evident|clear|obvious|apparent|plain|undeniable|fair to say|safe to say|plain to see) that, it is (clear|obvious|evident|apparent|plain), it's (clear|obvious|evident|apparent|plain), it was (clear|obvious|evident|apparent) that, it goes without saying, goes without saying, there is no doubt, there's no doubt, there can be no doubt, there is no question, without (a )doubt, no question about it, make no mistake, the fact is, the truth is, the reality is, let's face it, at the end of the day, you can (just )tell, anyone can see, anybody can see, any fool can see, you only have to look at, it speaks volumes, says it all, says a lot about, speaks for itself, i (for one|do not trust|don't trust|can't stand|don't like|do not like|dislike|like|love|disagree|agree|am convinced|'m convinced|am certain|'m certain|am sure|'m sure|am adamant|am in no doubt), we (do not trust|don't trust|are convinced|are certain|are sure|are in no doubt|are satisfied), there is something (not right|wrong|off) about, something (isn't|is not|not) right, something's not right, something is not right, alarm bells, sets alarm bells ringing, red flags, a cause for concern, cause for concern, causing concern, causes concern, causes for concern, concern for (his|her|their) welfare, grave concern, serious concern, major concern, huge concern, real concern, of concern, i am concerned, we are concerned, big worry, a worry, a concern,
        the risk (is|was) (high|huge|serious), at (serious|great|grave|real|high|considerable|significant) risk, is at risk, are at risk, at risk of (harm|exploitation|grooming|exclusion|becoming|being), in (grave|serious|real) danger
        """,
    ),
    Lexicon(
        "BG-1.opinion.team-belief",
        "team_belief",
        """
        feel, feels, felt, believe, believes, believed, beleive, think, thinks, thought, consider, considers, considered, reckon, reckons, reckoned, recon, suspect, suspects, suspected, are of the (opinion|view), is of the (opinion|view), am of the opinion, hold the view, are convinced, is convinced, are certain, are sure, is sure, agree that, worry that, fear, fears, feared, have concerns, has concerns, have serious concerns, have grave concerns, are concerned, is concerned, are worried, is worried, take the view, takes the view, would argue, would say, regard, regards, view, views, perceive, assume, assumed, imagine, doubt, doubts, guess, expect, expects, sense, understand, gather, presume, find, found
        """,
    ),
)
