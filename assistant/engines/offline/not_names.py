"""Capitalised words and phrases that are no person's name: places, services, programmes, brands, languages."""

from __future__ import annotations

MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
SEASONS = frozenset("spring summer autumn winter".split())
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed "
    "weds thu thur thurs fri sat sun".split()
)
BRANDS = frozenset(
    "whatsapp snapchat snap tiktok instagram insta facebook fb youtube roblox "
    "xbox playstation ps4 ps5 fortnite minecraft "
    "discord twitter twitch telegram signal messenger teams zoom google netflix "
    "iphone ipad android vinted ebay amazon "
    "tesco tescos asda lidl aldi sainsburys morrisons coop iceland spar "
    "mcdonalds kfc greggs costa starbucks subway "
    "uber calpol ritalin nurofen paracetamol ibuprofen lego nerf pokemon peppa "
    "disney barbie gta fifa cpoms "
    "myconcern arbor sims classdojo dojo bromcom clickview primark argos wilko "
    "nando nandos vans nike adidas corsa fiesta golf polo astra focus bmw audi vw volkswagen ford "
    "vauxhall toyota nissan honda kia hyundai merc transit peugeot renault skoda fiat micra "
    "yaris jeep tesla zafira qashqai passat insignia primark".split()
)
SERVICES = frozenset(
    "pants nspcc brook childline barnardos barnardo elsa thrive hackett camhs "
    "ofsted mash lado send senco dsl "
    "prevent channel police council ncalt aim hsb rse pshe phse nhs gp kcsie "
    "ehcp eha tac tacs cin cp lac marac "
    "samaritans kooth papyrus youngminds relate refuge mencap mind cafcass gdpr "
    "dvsa refer everyone encompass psych psychologist urdd place2be ceop yjs yot iro "
    "addaction barnados boxall senoc cymorth gwasanaethau".split()
)
EVENTS = frozenset(
    "christmas easter eid ramadan diwali halloween bonfire hanukkah passover "
    "lent pancake valentines boxing new year "
    "nativity sports bank holiday half whitsun michaelmas hilary lunar".split()
)
LANGUAGES = frozenset(
    "english welsh scottish irish british polish romanian bulgarian lithuanian "
    "latvian slovak czech hungarian ukrainian "
    "russian turkish kurdish arabic farsi persian pashto dari urdu punjabi "
    "panjabi hindi bengali sylheti gujarati tamil "
    "somali amharic tigrinya yoruba igbo twi swahili portuguese spanish french "
    "german italian greek albanian "
    "chinese mandarin cantonese vietnamese tagalog filipino thai nepali japanese "
    "korean african caribbean asian indian "
    "pakistani bangladeshi nigerian ghanaian european roma romany traveller "
    "gypsy muslim christian hindu sikh jewish "
    "cymraeg saesneg cymraes cymro gaelic scots irish catholic buddhist islam christianity makaton bsl european american".split()
)
PLACES = frozenset(
    "england wales scotland ireland britain uk london manchester birmingham "
    "leeds liverpool sheffield bristol cardiff "
    "swansea newport wrexham bangor edinburgh glasgow newcastle nottingham "
    "leicester coventry bradford hull derby stoke "
    "plymouth exeter southampton portsmouth brighton norwich york lancaster "
    "preston blackpool bolton oldham rochdale "
    "wigan salford sunderland middlesbrough durham carlisle doncaster rotherham "
    "barnsley wakefield huddersfield halifax "
    "lincoln peterborough cambridge oxford reading swindon gloucester cheltenham "
    "worcester hereford shrewsbury telford "
    "wolverhampton dudley walsall luton bedford northampton ipswich colchester "
    "chelmsford southend kent essex sussex "
    "surrey devon cornwall dorset somerset wiltshire hampshire norfolk suffolk "
    "cumbria lancashire yorkshire cheshire "
    "derbyshire croydon hackney tottenham brixton hounslow ealing enfield barnet "
    "europe africa asia america poland "
    "romania spain france portugal germany italy greece turkey pakistan india "
    "bangladesh nigeria ghana kenya somalia "
    "syria iraq iran afghanistan albania ukraine russia china vietnam australia "
    "canada jamaica gwynedd conwy powys "
    "llandudno caernarfon aberystwyth rhyl merthyr barry carmarthen llanelli "
    "bridgend pontypridd neath "
    "scarborough skegness blackburn burnley bury stockport warrington crewe chester".split()
)
PLACE_NOUNS = frozenset(
    "road street st avenue ave house park school primary infants juniors infant "
    "junior academy college high hospital lane "
    "close court centre center drive team service services trust council unit "
    "ward cottage farm church wing room "
    "class group hub hall crescent way hill green estate gardens grove terrace "
    "place square station library surgery "
    "practice clinic nursery university club shop supermarket beach bridge "
    "project scheme programme helpline line tool "
    "system light lights traffic board bank youth borough county hotel lodge "
    "playgroup preschool pre-school "
    "row mews continuum leisure retail swimming pool pathway pathways".split()
)
BEFORE_PLACE = frozenset(
    "class room year operation project dosbarth ysgol clwb cylch blwyddyn bl meithrin capel "
    "heol stryd ward team house group flat".split()
)
"""Words that a place, a class or a service takes its name from, and no person."""
SERVICE_NOUNS = frozenset(
    "mentor mentors mentoring worker workers project projects programme programmes program team "
    "service services group groups session sessions referral report reports workshop workshops "
    "screening form forms plan plans course club assessment support intervention interventions "
    "scheme app charity outreach hub drop-in helpline training toolkit tool psych".split()
)
COLOURS = frozenset(
    "black white red blue green grey gray silver gold yellow orange purple pink brown dark".split()
)
PETS = frozenset("dog dogs cat rabbit hamster pony horse puppy kitten budgie".split())
ROLES = frozenset(
    "mum mums mam mummy mother dad dads daddy father nan nana gran grandma "
    "grandmother grandad grandfather nain taid "
    "granny auntie aunt uncle brother sister parent parents carer carers stepdad "
    "stepmum head headteacher deputy senco "
    "sendco tutor keyworker year reception nursery key stage foundation "
    "designated safeguarding lead officer social "
    "worker health visitor nurse teacher teaching assistant class governor "
    "governors chair police sergeant inspector "
    "constable children childrens services early help family support school "
    "college home staff lunchtime midday "
    "supervisor team manager".split()
)
_STREETS = frozenset("rd ave cres".split())
NOT_NAMES = DAYS | BRANDS | SERVICES | EVENTS | LANGUAGES | ROLES | _STREETS
TITLES = frozenset(
    "mr mrs ms miss mx dr sir prof professor pc pcso sgt rev revd father sister "
    "anti auntie aunty aunt uncle nanny nanna "
    "nan nain taid insp supt dc ds di nurse".split()
)
