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
She's gone. Her window is open and her bed is empty, police have been called
cant find Leo anywhere on site
he's legged it out of the fire door and we've not got eyes on him
been missing since 9 last night and still not back
He has not returned from contact and dad isn't picking up
she's left a note saying she cant do this any more
told me he was going to jump in front of a train on his way home
he's got a rope in his room and says he's going to use it tonight
she's in the bathroom with a razor blade and won't open the door
he's just shown me fresh cuts and he's still bleeding
says he has got a zombie knife at home and is going to stab Kian after school
He has a weapon on him
a group of lads with bats are waiting for him outside
Mum's just rung screaming that he has hold of the baby and won't let go
her dad is here and is dragging her to the car
his stepfather is on his way to school to take him and there's a court order against him
she's begging us not to send her home
he's refusing to leave because his dad will batter him tonight
uncle is still in the house with the girls and he's the one she told us about
she's been given something at the party and we can't wake her
He's took some pills, ambulance is coming
she can't breathe and her lips are blue
the toddler was found wandering on the main road alone ten minutes ago, no parent has come
little one is alone in the house, mum is not answering
he's being held down and hit by his brother in the kitchen now
they're going to take her out of the country tonight for FGM
shes trying to strangle herself with her tie
she's bleeding badly from her arm
He has barricaded himself in the art room with a Stanley knife
Tilly's phone is going to voicemail and she hasn't arrived at her nan's, we are really worried
shes told me shes taken her mums sertraline, about 15 of them
the boys have got hold of a petrol can and are by the bins
he says he has nothing to live for and is going to walk onto the tracks
we have a pupil who has collapsed and isnt responding
She is currently on the bridge over the A55
Dad has just punched him in the car park
Mum's ex is sat in a car outside the gate and there's an injunction
a child has been snatched from the playground
he left his placement last night and no one has seen him since
she's bleeding and says she's pregnant and won't go to hospital
I'm really scared she will hurt herself tonight, she has tablets under her bed
He's being groomed by a man who is picking her up from school at 3 today
the carer is drunk and there are two babies in the house
she has messaged to say she is with him and can't get out
he's swallowed batteries
there is a fire in her room, she lit it, she's inside
He just told me his stepdad is going to kill them all tonight
kid has gone over the fence and onto the motorway
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
Police were called to the address in July and mum was taken to hospital
He told the counsellor that last year he had thought about dying
Her friend says she cut herself in the holidays
He is calm now and eating his lunch
nobody is hurt, just worried
she was found safe and is now at her aunt's
dad was outside the school on Tuesday shouting but left when asked
he can't be left alone with the younger ones
she is not suicidal, CAMHS saw her on Friday
There was a knife in the drawer at the contact centre and it was removed in 2021
he says his brother carries a knife
He is a danger to himself around roads so we hold hands
the family dog bit him
at times he hits out and we move the others away
mum told me she fears dad will find out where they live
they are not in danger today
No. They are both here with me.
He ran home after school on Thursday and mum rang to say he was there
risk assessment in place for knives in food tech
she gets bleeding gums
we locked the door because it was windy
She is with her social worker now
I am with her now in the office
he is in the isolation room now with a TA
he's outside with the sports coach now
she is being bullied online
hes been beaten at chess
he was shot in the leg with a water pistol
they are in the house they moved to in May
nan is safe and well
he threatened to run away in October
if she took all her tablets it would be dangerous so nan keeps them
she got a new knife and fork set
he missed the bus and walked home
she tells lies about being kidnapped
he told me he had nothing to live for when his dog died last year
We had a fire drill
her brother is in prison for a stabbing
he made a threat to burn the school down in Year 7
mum collapsed at work in June and is recovering
She doesn't feel safe in the toilets at break
he said his dad punched him on Saturday
there was police activity on their street at the weekend
she is not talking to me today
he is still struggling with his reading
she still wets the bed
they are now living with nan
mum is now on her own with three children
he has now missed 14 sessions
she's currently being assessed by CAMHS
he won't go to assembly
he is refusing to wear his coat
he can't find his reading book
she hasn't returned the consent form
he's been given a warning
we can't get hold of mum
dad hasn't turned up for two meetings
he runs out of class and we follow him
he has run out of lessons 6 times this week
she often says she wants to go and live with her dad
she says goodbye to the cat every morning
he left the building at break last Thursday
mum says he is hitting his sister at home
he has hurt his ankle at football today
she's at home with a cold today
the social worker is on her way to see him
a man came to fix the boiler and she was scared
he is at the park after school most days with older lads
his mum is still with Darren
she's got fresh scratches on her arm from the cat
""".strip().splitlines()
)
