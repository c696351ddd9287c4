"""Sentences written for the danger rules: invented people, non-graphic; each line one message."""

from __future__ import annotations

IN_DANGER: tuple[str, ...] = tuple(
    line
    for line in """
we dont know where he is
She hasn't come back from lunch and nobody has seen her
he's been missing since break, we've searched the site
Kayla is missing. Police informed.
still no sign of him
Jo has run off and we cant find her
he walked out at 10 and isn't answering his phone, we have no idea where he is
she absconded from the unit 20 minutes ago
He's gone missing from the home tonight
her whereabouts are unknown
we've lost him, he climbed over the fence about ten minutes ago
she didn't arrive at school this morning and mum says she left at 8, no one can find her
he told me he is going to kill himself tonight
she says she wants to die and has a plan to hang herself
he wrote "I won't be here tomorrow"
found a goodbye note in her bag
She is actively suicidal
he is on the roof of the sports hall and won't come down
she's standing on the bridge by the canal
he is threatening to jump
he says he's going to end it all after school today
shes told her friend she is planning on ending her life this weekend
She has locked herself in the toilet with a blade
he's cutting himself in the toilets now
she has just cut her wrist and is bleeding
there's a ligature round her neck
she has taken 20 paracetamol
I think he's taken an overdose
she's told me she just swallowed a load of her mum's tablets
he drank bleach this morning
toddler has swallowed a button battery
he has a knife in his bag
she's got a blade in her pocket and won't hand it over
there's a man outside the gates with a machete
a pupil has brought a gun into school
he's waving a knife around in the kitchen
he pulled a knife on another student just now
she is holding scissors to her throat and staff can't get near
mum's boyfriend is hitting her right now
dad is beating the boys up, we can hear them screaming
he's being attacked outside the gate now
I can hear her screaming in the next house
the baby has been left alone in the flat now
the children are home alone right now
a man has just taken her from the playground
he's been bundled into a car by two men outside school just now
she's not safe to go home today
it isn't safe for him to go home tonight
he's terrified to go home this afternoon because dad found out
she says her uncle will kill her when she gets home
he can't go home tonight, mum has thrown him out
she has nowhere to sleep tonight
they're flying her to Pakistan tomorrow to be married
dad is in reception demanding to take him and he's drunk
her ex is outside school now and won't leave
stepdad is at the gate shouting and she is hiding
she is unconscious
he's not breathing properly, ambulance on its way
we are ringing 999 now
police are on their way
he's having a seizure
she is in immediate danger
this is an emergency
yes he is at risk right now
he is not safe at home tonight
she's with him now and he hurts her
we think she's in a car with the man she met online and her phone is off
she just text to say she's taken pills
mum is passed out and won't wake up, the kids are with her
he said he has petrol and is going to burn the house down tonight
""".strip().splitlines()
)

NOT_IN_DANGER: tuple[str, ...] = tuple(
    line
    for line in """
no one is in danger
Nobody in danger right now no.
not in danger this second, shes with me in class
no immediate danger. door alarms on
There is no immediate risk to anyone.
He is not in immediate danger
I don't think she is at risk right now
No, he's safe at school
none of the children are in danger at the moment
she isn't missing, she was in the library
he went missing for two hours last Tuesday and was found at his nan's
she was missing overnight on 3 March
he has been missing school
missing lessons most days
she's missing her mum
he is missing two front teeth
his PE kit has gone missing
missing from home forms done each time
17/8 - not back by 23.00, reported missing to police 23.30, found 04.10
on 12/6 he ran out of class and was found in the hall
he walked out of maths but came back after five minutes
she ran off at breaktime last week and we didn't know where she was for ten minutes
we didn't know where he was until 4pm yesterday
I don't know where the form is
not sure where he lives
we don't know where mum works
his uncle took his own life in 2019
she took an overdose in Year 8
mum took an overdose two years ago
he used to cut himself
old scars on her forearm from self harm last year
he was suicidal last summer
she has had suicidal thoughts in the past
CAMHS assessed him in May and said he was not suicidal
she denies any plan to kill herself
he said "I'll kill you" to another boy over a football card last term
they were playing a game about zombies and guns
he drew a picture of a knife
he had a toy gun at Halloween
knife crime assembly on Thursday
she found a knife in his room last month, police took it
he brought a penknife in on 12 January and handed it to staff
he was excluded in 2022 for bringing a blade into school
dad was arrested in March for hitting mum
mum was attacked by her ex three years ago
he hit another child at break
he is hitting other children most days
she was slapped by her aunt on Sunday
he's being picked on
he has been hurt before
if he goes missing again we will ring the police
in case of emergency ring nan
what would happen if dad turned up drunk?
should I ring 999?
I've got the 999/101 advice in front of me
we know to ring 999 if things change
the police were called last night but she came home
ambulance was called on Friday and he was checked over
police attended on 4 April
rang 101 yesterday for advice
he takes tablets for ADHD
she took two paracetamol for a headache
he swallowed a coin when he was three
dad is outside the catchment area
dad is at the house most weekends
mum is here for the meeting
dad is in reception to sign the form
her brother is at the gate every day to collect her
stepdad is at home looking after the baby
he's scared of going home when dad has been drinking
she was frightened to go home last Friday
she is worried about going to secondary school
he is safe to go home, nan is collecting
she's safe tonight, staying with her aunt
she will be staying with nan tonight
he is at risk of exclusion
she is at risk of missing out on the trip
he could be at risk of exploitation
there is a risk he will hurt someone
he could die
she might run away again
John's behaviour puts his sister at real risk
we believe there is a real risk of her being a victim
he is dead tired in the mornings
I could kill for a coffee
he was dying to tell me about the match
she was killing herself laughing
unconscious bias training is on Monday
he collapsed in PE last week and mum took him to the GP
he was left home alone on Saturday night
she says she was left alone with the baby in the holidays
he climbs over the fence to get his ball
he left the site at lunch on Monday without permission
the shed is on the roof terrace
she lives near the railway bridge
he's obsessed with trains and bridges
emergency contact is his gran
we use a grab bag for emergencies
she has a bruise, she says her brother threw a bat
the class are reading a story about a boy who goes missing
a supply teacher said he had a knife but it was a ruler
he won't be here tomorrow, he has a dentist appointment
she won't be in school tomorrow because of the trip
nobody has a weapon and nobody is hurt
mum says dad is not allowed near the house now
""".strip().splitlines()
)
