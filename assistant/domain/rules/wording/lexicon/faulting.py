"""Fault laid at somebody's door without the word: what they might have done, chose, or let happen."""

from assistant.domain.rules.wording.lexicon.entry import Lexicon

_WHO = "(he|she|they|mum|dad|mam|nan|the parents|the school|the mother|the father|the carer|the carers|the family)"

LEXICONS: tuple[Lexicon, ...] = (
    Lexicon(
        "LANG-2.blame.fault",
        "counterfactual",
        f"""
        if {_WHO} had, if (he|she|they|mum|dad)'d, had {_WHO}, had the (ta|teacher|social worker|driver|staff|nurse|hospital|police),
        had (anyone|anybody|someone|somebody|one of them|either of them|both parents|her mum|his mum|his dad|her dad),
        if (anyone|anybody|someone|somebody) had, if (her|his) (mum|dad|mother|father|nan|parents|carer) had,
        if only {_WHO}
        """,
    ),
    Lexicon(
        "LANG-2.blame.fault",
        "plain",
        """
        (it is|it's|this is|that is|that's|its|thats) (all |entirely |squarely |)on (him|her|them|mum|dad|mam|the parents), by choice
        """,
        unless_after=r"^ \w",
    ),
    Lexicon(
        "LANG-2.blame.fault",
        "plain",
        """
        (his|her|their) own (choices|choosing|stupidity|stubbornness|carelessness|recklessness|foolishness|negligence|laziness|naivety|bad choices|poor choices|actions|doing|undoing|worst enemy),
        own worst enemy, it was (her|his|their|mum's|dad's) (own |)(choice|decision|idea) to, of (his|her|their|mum's|dad's) own (volition|making|choosing|doing),
        ~get (himself|herself) (pregnant|into debt|into trouble|into a mess|into a state|arrested|excluded|beaten up|mixed up|groomed|a reputation|kicked out|thrown out),
        ~walk (straight|right) into, gave as good as (he|she|they) got, gives as good as (he|she|they) (gets|get), takes two to tango, it takes two, six of one and half a dozen,
        ~invite (the |)(trouble|attention|comments|abuse|attacks|bullying|teasing|violence|contact|problems|criticism), ~invite it, ~court (trouble|danger|attention|disaster), ~tempt fate, ~push (his|her|their) luck,
        ~play with fire, (playing|played|plays) with fire, ~lead (him|them|boys|men|the boys|the lads) on, gave (him|them) the wrong (idea|impression|signals), gives (him|them) the wrong (idea|impression), mixed (signals|messages),
        carried on regardless, carries on regardless, ~carry on regardless, went ahead regardless, despite (all |)(our|the|repeated|several|numerous|many|endless|clear|all the) (warnings|advice|reminders|efforts|offers of help),
        despite being (told|warned|asked|advised|reminded), despite having been (told|warned|advised), against (all |our |my |the |)advice, in spite of (all |our |the |)(warnings|advice|help), knew full well, knowing full well, knows full well,
        ~throw away (every|his|her|their|the|this|another|yet another|a good|all) (chance|chances|opportunity|opportunities|placement), ~blow (his|her|their|every|it|this|another) (chance|chances|last chance), blew it, ~waste (every|his|her|their|the|this|another) (chance|opportunity),
        ~squander, had every (chance|opportunity) to, has had every (chance|opportunity), given every (chance|opportunity),
        ~prioritise (her|his|their) own (needs|wants|social life|feelings|happiness|interests|life), ~prioritise (men|boyfriends|a boyfriend|her boyfriend|her partner|his partner|drink|drinking|drugs|work|herself|himself|themselves|partying|her relationship|the relationship|the dog|the dogs|going out),
        ~put (men|drink|drugs|that man|the pub|the dog|the dogs) (first|before),
        ~choose (him|her|men|her boyfriend|her partner|his girlfriend|his partner|the boyfriend|a man|that man|drink|drugs|the drink|the pub|the bottle|her relationship) over, picked (him|her|a man|her boyfriend) over, puts (him|her|everyone) before,
        ~let (the house|the home|the flat|herself|himself|themselves|things|standards|it all|everything) (go|slide|slip), let things (go|slide|slip|drift|get), lets things (go|slide|slip|drift), letting things (go|slide|slip|drift),
        only (got|gets|was|has|is) (hurt|hit|in trouble|excluded|told off|picked on|caught) because, because (he|she|they) (wouldn't|won't|would not|will not|can't be bothered to|couldn't be bothered to|refused to|refuses to) (listen|leave|stop|do as|behave|let|accept|learn|keep|stay|shut|just),
        ~stand by (and (watch|watched|let|did|do|said)|while), ~sit back (and (watch|watched|let|did|do|laughed)|while), sat on (her|his|their) hands, ~let it (happen|go on|continue|carry on), ~let (this|that) (happen|go on|continue|carry on),
        ~allow (it|this|that|things|the situation|matters) to (happen|go on|continue|carry on|escalate|drift|get), too (lazy|idle|selfish|drunk|busy partying|busy drinking|wrapped up|self-absorbed|proud|stubborn|busy with|busy on) to, made (his|her|their) (own |)bed, ~reap what,
        without a thought for, with no thought for, without thinking of, without a second thought, thinks nothing of, until (he|she|they) (snaps|snap|bites|cracks|loses it|explodes), of (his|her|their) own free will, through choice, willingly, what was coming to (him|her|them), has to live with it, have to live with it, must live with it, lie in it,
        {be} (to be |)held (accountable|responsible), held to account for, at every (step|turn), let (him|her|them|us|the child|the children) down at every, (will|would|won't|wont|did) not leave him despite, stays with him despite, goes back to him (every|each|despite|regardless), keeps going back to him,
        it is (mum's|dad's|her|his|their|the parents'|her mum's|his mum's) job to, it's (mum's|dad's|her|his|their|the parents') job to, can't say no to (him|her|them), cannot say no to (him|her|them), this is where it (has got|gets|got) (us|him|her|them), sat on (this|it) for, look where it (got|has got) (him|her|us|them), that's what (you|he|she|they) get for, that is what (you|he|she|they) get for, what happens when (you|parents|mums|people),
        ~fail to (engage|protect|prioritise|supervise|respond|safeguard|cooperate|co-operate|inform|ensure|provide|meet), (has|have|had) not (prioritised|protected|engaged|bothered|supervised|cooperated), hasn't (prioritised|protected|engaged|bothered), haven't (prioritised|protected|engaged|bothered), (did not|didn't|does not|doesn't|do not|don't) see fit, saw fit to, sees fit to, no (effort|attempt|apology|thought) (was|has been|is|were) made, no (effort|attempt) (by|from|on the part of) (mum|dad|the|his|her|them|either),
        (allowed|allows) (him|her|them|boys|men) to (touch|kiss|hit|have|film|sleep), lets? (him|them|boys|men) (touch|kiss|film), admits (that|to|he|she|it|hitting|taking|being), admitted (that|he|she|it was|it to|hitting|taking|being|to hitting|to taking|to doing|to being|to having), (mum|dad|he|she) admitted it,
        brought on by (himself|herself|themselves), self-inflicted, self inflicted, no (one|body) (else |)to blame, nobody (else |)to blame, nobody but (himself|herself|themselves), no one but (himself|herself|themselves),
        could have (at least|just|easily|simply), could at least have, might have (at least|had the decency|thought to|bothered|told us|rung), could have (screamed|shouted|run|fought|walked|hidden|texted|rung|got away|asked for help|kept away|stayed away|stuck up|spoken up|said something|fought back|refused),
        should have (kept|stayed|run|walked|fought|screamed|locked|worn|looked|stuck|realised|spoken|used|watched|noticed|made|taught|thought|brought|fed|given|seen to|been (more|less|watching|keeping|supervising|there for|at home with|the one|honest|firmer|stricter|aware|told off)),
        should never have, ought never to have, ought to have (kept|stayed|watched|noticed|made|taught|thought|brought|rung|asked|known better), needed to (say no|stand up to|fight back|protect|put the child|put the children|wake up|grow up|step up),
        ~need to (step up|wake up|grow up|take responsibility|pull (his|her|their) (weight|finger|socks)|sort (himself|herself|themselves) out|put (his|her|their) (child|children|kids) first),
        ~fail to (notice|supervise|spot|grasp|appreciate|bother|stand up),
        did nothing about, does nothing about, doing nothing about, has done nothing, have done nothing, had done nothing, did not lift a finger, didn't lift a finger, never lifted a finger, not a finger lifted,
        ~let (him|her|them) (down|get away with|run riot|run wild|do as|do what|walk all over|roam|stay up|stay out|wander), dropped the ball, drops the ball, asleep at the wheel, took (her|his|their) eye off, ~take (her|his|their) eye off,
        ~turn a blind eye, ~wash (her|his|their) hands of, ~fob (us|him|her|them|me) off, ~pass the buck, ~drag (her|his|their|its) (feet|heels), ~shirk, ~duck (the|his|her|their|all) (issue|question|responsibility|responsibilities),
        ~bury (her|his|their) head in the sand, head in the sand, ~brush (it|this|everything|things|that|the matter|concerns) (under the carpet|aside|off), swept under the carpet, ~sweep (it|this|everything|things) under the carpet,
        ~cover (it|things|this) up, enabled (him|her|it|this|the abuse), ~enable (him|his|her) (to carry|behaviour|drinking|habit|addiction), aids and abets, aided and abetted, complicit, ~collude with, collusion, ~condone, egged (him|her|them) on
        """,
        unless_before=r"\b(?:asked if|asked whether|policy|said that|told that|please|to|not|n't|never) $",
        unless_after=r"^ (?:by the|the bus|the trip|the register|the window|the door|the light|the music)\b",
    ),
    Lexicon(
        "LANG-2.blame.willingness",
        "plain",
        """
        ~make no (effort|attempt) to, without (so much as|even) (a|an|asking|ringing|telling|trying|bothering), ~play the victim, plays the victim, ~milk it, ~use (it|this|that|his diagnosis|her diagnosis|his age|the baby) as an excuse, any excuse (not |)to,
        (always|forever|constantly) (got |has |)(an excuse|some excuse|another excuse), excuse after excuse, full of excuses, ~make excuses, ~hide behind (his|her|their|the) (autism|adhd|diagnosis|solicitor|illness|children|kids|religion|age|disability|mental health), ~refuse to (own|admit|accept|take|face|see|listen|engage|cooperate|co-operate|budge|help|work|play|acknowledge|even),
        won't (own up|accept|take any|face|help (himself|herself|themselves)), will not (own up|accept|take any|face|help (himself|herself|themselves)), not interested in (helping|changing|engaging|working|being|his|her|getting), never (bothers|bothered|tries|tried|follows|followed|turns|engages|engaged|listens|listened),
        ~take no (responsibility|interest|notice), only when it suits, when it suits (him|her|them), as and when it suits, on (his|her|their) own terms, ~pick and choose, ~pay lip service, lip service, ~go through the motions, ~tick (the|a) box, ~tell us what we want to hear, ~string us along,
        doesn't want to know, don't want to know, does not want to know, didn't want to know, did not want to know, not (remotely |at all |the least bit |)(bothered|fussed), couldn't care less, could not care less, can't be (arsed|doing with), (won't|wont|doesn't|does not|didn't) engage
        """,
        unless_before=r"\b(?:asked if|asked whether|policy|said that|told that|please) $",
    ),
)
