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
