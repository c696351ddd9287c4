"""Words that decide what is a name when words are hidden before they are sent."""

_WORD_NAMES = (
    "mark will may grace hope faith joy rose art bill jack pat rob sue drew dean grant miles "
    "dawn eve april june august summer autumn pearl ruby amber daisy lily violet ivy robin "
    "frank harry guy chase carter hunter mason angel star sky rain storm bishop king prince "
    "price page wood jan max ray don sunny rich mat bob dot gay penny iris hazel heather bea "
    "tom nick sandy kit "
)
_PLACE_WORDS = (
    "the and school primary academy high road street lane close house home centre college"
)
_RELATIONS = (
    "mum mums mummy mother dad dads daddy father gran grandma grandmother nan nana nain "
    "granddad grandad grandfather taid aunt auntie uncle brother sister cousin stepdad "
    "stepmum stepfather stepmother partner carer foster parent parents child boy girl teacher "
)
_TITLES = "mr mrs ms miss mx dr sir prof pc pcso de la of the and "
_PLAIN_CAPITALS = (
    "I I'm I've I'd I'll Im Ive Id Ill Monday Tuesday Wednesday Thursday Friday Saturday "
    "Sunday Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun January February March April May "
    "June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep "
    "Sept Oct Nov Dec Year Reception Nursery Christmas Easter Ramadan Eid Diwali Whitsun "
    "Autumn Spring Summer Winter Term English Welsh Maths Science Police Social Services "
    "Children Children's Childrens Care Early Help Head Teacher Headteacher Deputy Designated "
    "Safeguarding Lead Family Health Visitor School Mum Dad Gran Nan Mr Mrs Ms Miss Dr Green "
    "Amber Red God Facebook Instagram Snapchat TikTok WhatsApp YouTube Roblox Xbox "
    "PlayStation Section Child Protection Plan In Need Brook Traffic Light System Hackett "
    "Pants Ofsted Childline Harmful Sexual Behaviour Helpline "
)

_HONORIFICS = "mr mrs ms miss mx dr prof pc pcso sgt"
_ABBREVIATIONS = (
    "DSL DDSL DSP DSO DSA CPOMS MASH SEND SENCO SENCo SEN SENDCO ALN ALNCO ALNCo CAMHS NHS GP A&E "
    "ID TA HLTA LSA SLT HT DHT AHT  HOD PPA INSET PE RE IT ICT PSHE RSE RSHE PRU EBD SEMH "
    "SALT OT EP EWO ESW LA LADO LSCB LSCP SSCB MACE MARAC MAPPA CIN CP CPP CPC ICPC RCPC LAC CLA "
    "CSC SW SSW IRO IDVA ISVA CAFCASS NSPCC CEOP CSE CCE CSA FGM HBA DA DV DVA HSB PSB AIM TAF "
    "TAC EHA EHCP EHC EHAT IEP PEP PSP IBP ITP BRAG RAG YOT YOS YJS YP EDT MAST ADHD ADD ASD "
    "ASC OCD ODD PTSD FASD EAL FSM PP MH SH OD STI STD HIV UTI HV SCPHN PC PCSO DC DS WPC CID "
    "PPU VPU PVP POVA NFA KS EYFS FS Y YR AM PM BST GMT UK GB EU USA TV DVD CD PC USB CCTV "
    "PIN SMS MMS IP VPN VR AI FB IG SC GTA FIFA LGBT LGBTQ LGBTQIA OK ASAP FYI NB PS DOB TBC "
    "TBA NA AOB RIP LOL OMG WTF ETA TLC VIP NOK UPN URN AWOL MISPER RTC UASC NRPF SGO ICO "
    "CAO EPO PLO PR SEO PTA DfE DoB PhD iPad iPads iPhone iPhones BSL CYP CYPS FIS GCSE SATS "
    "BTEC SIMS MIS GDPR MDSA DM DNA AP HoY HoD NCALT "
    "FOI KCSIE NPCC"
)
_SURNAME_WORDS = (
    "ball best black blood blue book brook brooks brown case church coach court day early east "
    "elder english field french gates glass good green grey hackett hall hand head house key law "
    "little long low north nurse park power price read reading ready rock session short skill "
    "small south stone street strong tree wall ward weeks welch welsh west white young"
)

WORD_NAMES = frozenset(_WORD_NAMES.split())
"""Names that are ordinary words too: on this machine hidden only where capitalised."""
PLACE_WORDS = frozenset(_PLACE_WORDS.split())
"""Parts of addresses and of schools' names that are ordinary words: hidden only capitalised."""
RELATIONS = frozenset(_RELATIONS.split())
"""Words for who somebody is to the child; never hidden, they carry the meaning."""
TITLES = frozenset(_TITLES.split())
"""Parts of a name that are no name by themselves."""
PLAIN_CAPITALS = frozenset(_PLAIN_CAPITALS.split())
"""Capitalised words that say nothing about who is meant."""
HONORIFICS = frozenset(_HONORIFICS.split())
"""Titles after which a word in small letters is taken for a surname."""
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
"""Words in capitals that are no name: services, roles, plans, orders, school subjects."""
SURNAME_WORDS = frozenset(_SURNAME_WORDS.split())
"""Ordinary words that are surnames too: hidden where they stand in capitals throughout."""
