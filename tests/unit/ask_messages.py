"""Messages with what they ask for and why, and with what could happen without help.

An ask is words it must hold and words of its reason; a consequence is words it must hold and
whether it is about a child.
"""

from __future__ import annotations

ASKS: tuple[tuple[str, str, tuple[tuple[str, str | None], ...]], ...] = (
    ("request", "hmm let me think about it", ()),
    ("request", "give me a minute", ()),
    ("request", "I'll have to ask my manager and get back to you", ()),
    ("request", "can I come back to this one?", ()),
    ("request", "I'm not sure what we're allowed to ask for", ()),
    ("request", "well i dont know what happens next i just think someone ought to know", ()),
    ("request", "Somebody needs to sort this out before it gets worse.", ()),
    ("request", "What normally happens?", ()),
    ("request", "Whatever you think is best.", ()),
    ("request", "Just want it on record really.", ()),
    ("request", "let's see what the police say first", ()),
    ("request", "Let me check with the head.", ()),
    ("request", "keep him safe", ()),
    (
        "request",
        (
            "A social worker to visit the home, because we have not seen the younger child "
            "since January."
        ),
        (("social worker to visit", "not seen the younger child"),),
    ),
    (
        "request",
        "He isn't sleeping and mum is on her own. Could he have a family support worker?",
        (("family support worker", "isn't sleeping"),),
    ),
    (
        "request",
        "We'd like a strategy meeting. The reason is the two accounts don't match.",
        (("strategy meeting", "two accounts don't match"),),
    ),
    (
        "request",
        "Please can CAMHS see her sooner. She has stopped eating lunch.",
        (("CAMHS see her", "stopped eating"),),
    ),
    (
        "request",
        (
            "1) parenting support for dad 2) a mentor for Riley - he has no men he trusts "
            "3) help with the debt"
        ),
        (
            ("parenting support", None),
            ("a mentor", "no men he trusts"),
            ("help with the debt", None),
        ),
    ),
    (
        "request",
        "counselling pls + someone to talk to nan about boundaries",
        (
            ("counselling", None),
            ("talk to nan", None),
        ),
    ),
    (
        "request",
        ("want the la to find him a different placement bc this one isnt safe for the others"),
        (("different placement", "isnt safe for the others"),),
    ),
    (
        "request",
        (
            "We are asking for an early help assessment and for the health visitor to go "
            "round this week as the baby has lost weight."
        ),
        (
            ("early help assessment", None),
            ("health visitor to go round", "lost weight"),
        ),
    ),
    (
        "request",
        "Is there any chance of a bed for tonight? He says he is not going back.",
        (("bed for tonight", "not going back"),),
    ),
    (
        "request",
        "Speech therapy. Housing. Someone for mum to talk to.",
        (
            ("Speech therapy", None),
            ("Housing", None),
            ("mum to talk to", None),
        ),
    ),
    (
        "request",
        (
            "- respite for the carers so they can get some sleep\n- a CAMHS consultation\n- "
            "nothing else at the moment"
        ),
        (
            ("respite for the carers", "get some sleep"),
            ("CAMHS consultation", None),
        ),
    ),
    (
        "request",
        ("I think the best thing would be a multi agency meeting so everyone hears the same thing"),
        (("multi agency meeting", "everyone hears the same"),),
    ),
    (
        "request",
        (
            "We would be grateful for advice on whether he should be travelling alone. Mum "
            "agrees to this referral."
        ),
        (("advice on whether", None),),
    ),
    (
        "request",
        ("need someone at the drop off tmrw, dad is out on bail and knows where the club is"),
        (("someone at the drop off", "out on bail"),),
    ),
    (
        "request",
        (
            "Police to check the flat please. And can the social worker ring me, I've left "
            "three messages."
        ),
        (
            ("Police to check the flat", None),
            ("social worker ring me", "left three messages"),
        ),
    ),
    (
        "request",
        "He needs a safe adult to talk to outside school.",
        (("safe adult to talk to", None),),
    ),
    ("request", "No further action, just logging it.", ()),
    (
        "request",
        "sorry I was on a call. We want him assessed for neglect",
        (("assessed for neglect", None),),
    ),
    ("request", "Thanks. Yes an assessment.", (("an assessment", None),)),
    (
        "background",
        ("On 4 March he had a split lip. We would like a social worker to speak to him at school."),
        (("social worker to speak to him", None),),
    ),
    (
        "background",
        (
            "He said he was hungry. Could someone from early help visit mum, she is on her "
            "own with four of them."
        ),
        (("early help visit mum", "on her own with four"),),
    ),
    ("background", "Mum asked for help with the rent.", ()),
    ("background", "She wants someone to listen to her.", ()),
    ("background", "We requested an EHCP assessment in January.", ()),
    (
        "interventions",
        "Seat moved. What we need now is a CAMHS assessment.",
        (("CAMHS assessment", None),),
    ),
    (
        "close",
        "oh and we'd like a referral to young carers for his sister",
        (("young carers", None),),
    ),
    ("close", "thanks thats everything", ()),
    (
        "close",
        "Please could you also ask the health visitor to weigh the baby.",
        (("health visitor to weigh", None),),
    ),
    (
        "outcomes",
        "He will stop coming to school. That is why we want a mentor for him now.",
        (("mentor for him", None),),
    ),
    ("request", "Section 47 enquiry please.", (("Section 47 enquiry", None),)),
    ("request", "s17 assessment. Mum has signed.", (("s17 assessment", None),)),
    (
        "request",
        "I was hoping you could get someone to look at the flat before the weekend.",
        (("look at the flat", None),),
    ),
    (
        "request",
        (
            "We thought perhaps the fire service could do one of their talks with him, he's"
            " lit three fires since Christmas."
        ),
        (("fire service", "lit three fires"),),
    ),
    (
        "request",
        "Wondering whether a youth worker might be an option? He won't talk to us.",
        (("youth worker", "won't talk to us"),),
    ),
    ("request", "Would it be worth a MARAC referral", (("MARAC referral", None),)),
    (
        "request",
        ("For the LA to review the contact plan, and for somebody neutral to supervise it."),
        (
            ("review the contact plan", None),
            ("supervise it", None),
        ),
    ),
    (
        "request",
        "That her case is reopened. That we are told the outcome this time.",
        (
            ("case is reopened", None),
            ("told the outcome", None),
        ),
    ),
    (
        "request",
        "To get him a proper bed. To get mum some help with drinking.",
        (
            ("proper bed", None),
            ("help with drinking", None),
        ),
    ),
    (
        "request",
        ("Advice really, on whether we can stop dad collecting him when he smells of drink."),
        (("stop dad collecting", None),),
    ),
    (
        "request",
        "I'd like the club told who can collect him as his dad turned up twice.",
        (("club told who can collect", "turned up twice"),),
    ),
    (
        "request",
        (
            "Someone to visit tonight, please - the baby was in a wet car seat for hours "
            "and nobody knows where mum is."
        ),
        (("visit tonight", "nobody knows where mum is"),),
    ),
    ("request", "Could you tell us if he is on a plan already", (("on a plan already", None),)),
    (
        "request",
        "Transport to school so he isn't walking along the dual carriageway",
        (("Transport to school", "isn't walking along"),),
    ),
    (
        "request",
        "A decision on whether he goes home Friday. We cannot keep him past 6.",
        (("decision on whether he goes home", "cannot keep him past 6"),),
    ),
    (
        "request",
        "A drugs worker. A dentist. New boots.",
        (
            ("drugs worker", None),
            ("dentist", None),
            ("New boots", None),
        ),
    ),
    ("request", "Help", ()),
    ("request", "what do other people ask for?", ()),
    ("request", "my manager does this bit", ()),
    ("request", "sorry had to answer the door", ()),
    ("request", "he wants to live with his nan", ()),
    ("request", "mum wants us to stop interfering", ()),
    ("request", "I've asked for this before and got nowhere.", ()),
    (
        "request",
        (
            "ok so an assessment of the whole family, not just him, because the twins are "
            "younger and they're in the same room"
        ),
        (("assessment of the whole family", "same room"),),
    ),
    (
        "request",
        (
            "Family group conference. Reason: nan and both aunties want to help but they "
            "don't speak to mum."
        ),
        (("Family group conference", "nan and both aunties"),),
    ),
    (
        "request",
        "Because of what he said about the garage we think the police need to search it.",
        (("police need to search", "what he said about the garage"),),
    ),
    (
        "request",
        "Two things. One, a place at the young carers group. Two, a letter to housing.",
        (
            ("young carers group", None),
            ("letter to housing", None),
        ),
    ),
    (
        "request",
        (
            "We request that a social worker attends the professionals meeting on 20 March."
            " He has three agencies involved and no lead."
        ),
        (("social worker attends", "no lead"),),
    ),
    ("request", "please please please get him out of there", ()),
    (
        "request",
        "Its the sleeping arrangements that worry me so a visit to look at those",
        (("visit to look at those", "sleeping arrangements"),),
    ),
    (
        "background",
        (
            "He told me he is frightened of going home on Friday. What I'm asking for is "
            "someone to meet him at the gate."
        ),
        (("someone to meet him", None),),
    ),
    ("background", "Mum needs help with the children.", ()),
    ("background", "I asked the office for advice on Monday.", ()),
    ("background", "he needs a social worker", ()),
    ("interventions", "We have asked for a CAMHS assessment three times.", ()),
    (
        "request",
        "Someone to check the address as we only have a first line and no postcode",
        (("check the address", "only have a first line"),),
    ),
    (
        "request",
        "It would help to know whether he already has a worker.",
        (("whether he already has a worker", None),),
    ),
    (
        "request",
        (
            "What I want is for the car to be looked into and for her to be spoken to away "
            "from her sister."
        ),
        (
            ("car to be looked into", None),
            ("spoken to away from her sister", None),
        ),
    ),
    (
        "request",
        ("Police to trace the car. Social care to see the children today, they are five and two."),
        (
            ("trace the car", None),
            ("see the children today", "five and two"),
        ),
    ),
    (
        "request",
        (
            "I am requesting a child and family assessment under section 17 with a view to "
            "short breaks, on the basis that Mum has not slept through since the summer."
        ),
        (("child and family assessment", "not slept through"),),
    ),
    (
        "request",
        (
            "The reason I am asking is that he has started bringing his sister. I am asking"
            " for a home visit."
        ),
        (("home visit", "bringing his sister"),),
    ),
    (
        "request",
        (
            "We do not want to lose him from the club. We'd like early help to offer mum "
            "something, she is doing it all on her own."
        ),
        (("early help to offer mum", "on her own"),),
    ),
    (
        "request",
        "An urgent response tonight, and a safe place to sleep.",
        (
            ("urgent response", None),
            ("safe place to sleep", None),
        ),
    ),
    (
        "request",
        (
            "Is it possible for him to be seen by sexual health in school time so mum "
            "doesn't find out"
        ),
        (("seen by sexual health", "mum doesn't find out"),),
    ),
    ("request", "Could I be told the outcome this time.", (("told the outcome", None),)),
    ("request", "A call back please on the clinic number, not my mobile", (("call back", None),)),
    (
        "request",
        (
            "more police patrols at the back gate at home time because the same lads are "
            "there every day"
        ),
        (("police patrols", "same lads are there"),),
    ),
    ("request", "You need to get the dad out", ()),
    ("request", "you tell me", ()),
    ("request", "same as last time", ()),
    ("request", "Nothing from you, we are managing.", ()),
    ("request", "not for me to say", ()),
    ("request", "isnt that for you lot to decide", ()),
    ("request", "who else would it be", ()),
    ("request", "someone should be dealing with this", ()),
    ("request", "early help I think", ()),
    (
        "request",
        "foster carers moved because the men know his road. and somewhere safe for his sister",
        (("foster carers moved", "men know his road"), ("somewhere safe", None)),
    ),
    (
        "request",
        "1 a bereavement counsellor. 2 her taxi started again as shes walking by the river",
        (("bereavement counsellor", None), ("taxi started again", "shes walking by the river")),
    ),
    (
        "request",
        "Professionals meeting - two threats and an assault in a month. Family support worker.",
        (("Professionals meeting", "two threats and an assault"), ("Family support worker", None)),
    ),
    (
        "request",
        "Strategy meeting - police, health and school.",
        (("police, health and school", None),),
    ),
    (
        "interventions",
        "We rang dad on 4 May. Home visit please because nobody has seen the baby.",
        (("Home visit", "nobody has seen the baby"),),
    ),
    ("request", "I don't think we need anything at the moment, it's for information.", ()),
    (
        "request",
        "Assessment of who's looking after her, because nan is in hospital. A worker for dad.",
        (("looking after her", "nan is in hospital"), ("worker for dad", None)),
    ),
    (
        "request",
        "Could nursery, home and the clinic all be told the outcome?",
        (("nursery, home and the clinic", None),),
    ),
    ("request", "Could gran and us be kept in the loop please", (("gran and us", None),)),
    ("request", "Is there a lunch club she could join?", (("lunch club she could join", None),)),
    ("request", "Any way of getting him a proper bed?", (("a proper bed", None),)),
    (
        "request",
        "Do you have anyone who does play therapy?",
        (("anyone who does play therapy", None),),
    ),
    (
        "request",
        "Sensory assessment since loud rooms set him off",
        (("Sensory assessment", "loud rooms set him off"),),
    ),
    (
        "request",
        "A nurse who'll come to the house, given both clinics were missed",
        (("come to the house", "both clinics were missed"),),
    ),
    ("request", "Support since Christmas please", (("Support since Christmas", None),)),
    (
        "request",
        "If someone could sit with dad on Fridays that'd be great",
        (("someone could sit with dad", None),),
    ),
    ("request", "We are after a mentor for him", (("a mentor for him", None),)),
    ("request", "Will this be confidential?", ()),
    ("request", "Is there anything else you need?", ()),
)
CONSEQUENCES: tuple[tuple[str, str, tuple[tuple[str, bool], ...]], ...] = (
    ("outcomes", "she is 4", ()),
    (
        "background",
        "If she were ever alone in the flat with him it would be dangerous, but she isn't.",
        (),
    ),
    (
        "outcomes",
        "Gets arrested again, or gets sent away to another town. PEx next, panel on 4/2.",
        (("arrested again", True), ("sent away", True), ("PEx", False)),
    ),
    (
        "outcomes",
        "she'll stop coming to school, and we lose the money for her place",
        (("stop coming", True), ("lose the money", False)),
    ),
    (
        "outcomes",
        (
            "If nobody steps in she'll keep hiding food at school, she'll get thinner, and in the "
            "end she or Milo will be ill."
        ),
        (("hiding food", True), ("get thinner", True), ("she or Milo will be ill", True)),
    ),
    (
        "outcomes",
        "The baby could be left in a wet bed all day and think it's normal.",
        (("left in a wet bed all day and think it's normal", True),),
    ),
    (
        "outcomes",
        "Her cutting will get deeper and she'll end up in hospital.",
        (("she'll end up in hospital", True),),
    ),
    ("outcomes", "We also can't keep losing lunch staff to his 1:1.", (("keep losing", False),)),
    (
        "outcomes",
        "He will get hurt. He'll stop trusting adults.",
        (
            ("get hurt", True),
            ("stop trusting", True),
        ),
    ),
    (
        "outcomes",
        ("She could be moved out of area; her learning will suffer; and we will lose a placement."),
        (
            ("moved out of area", True),
            ("learning will suffer", True),
            ("lose a placement", False),
        ),
    ),
    (
        "outcomes",
        "worst case he ends up in custody. best case he just drops out",
        (
            ("custody", True),
            ("drops out", True),
        ),
    ),
    (
        "outcomes",
        "- more bruises\n- his brother copying him\n- me off sick with stress",
        (
            ("more bruises", True),
            ("brother copying", True),
            ("off sick", False),
        ),
    ),
    ("outcomes", "I think someone will die.", (("someone will die", True),)),
    ("outcomes", "no idea sorry", ()),
    ("outcomes", "hard to say", ()),
    ("outcomes", "hmm not sure what you mean", ()),
    ("outcomes", "what do you want me to put here?", ()),
    (
        "outcomes",
        (
            "If he goes on like this he will be permanently excluded and then he has "
            "nowhere safe in the day."
        ),
        (
            ("permanently excluded", False),
            ("nowhere safe", True),
        ),
    ),
    (
        "outcomes",
        "the risk is she goes back to the flat and nobody finds her in time",
        (("goes back to the flat", True),),
    ),
    (
        "outcomes",
        (
            "Continued hunger, poor growth and a child who does not know what a full "
            "cupboard looks like."
        ),
        (("Continued hunger", True),),
    ),
    (
        "outcomes",
        "Mum will have a breakdown and the girls will go into care.",
        (
            ("breakdown", False),
            ("go into care", True),
        ),
    ),
    (
        "outcomes",
        "We'll have to tell the other parents. Ofsted will be all over us.",
        (
            ("tell the other parents", False),
            ("Ofsted", False),
        ),
    ),
    (
        "request",
        "We want a bed for him tonight. If he goes home he will be hit.",
        (("he will be hit", True),),
    ),
    (
        "outcomes",
        "He gets moved on. Gets hurt. Self harm.",
        (("moved on", True), ("Gets hurt", True), ("Self harm", True)),
    ),
    ("outcomes", "He stops coming here so nobody sees him.", (("nobody sees him", True),)),
    (
        "outcomes",
        "We'd be paying for 1:1 nobody has budgeted for. Our staff burn out.",
        (("paying for 1:1 nobody", False), ("staff burn out", False)),
    ),
    ("outcomes", "Nothing new.", ()),
    ("outcomes", "That's everything. Thank you", ()),
)
