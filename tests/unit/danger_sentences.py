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
Imani didnt get off the bus. Mum put her on it at 8. Nobody has seen her.
she was due back at 9 and its gone midnight, phone switched off
14 yr old female resident awol since teatime
Reuben isnt where he should be and we have checked everywhere
he climbed out his bedroom window about an hour ago and isnt picking up
last seen getting into a silver car outside the co op 40 mins ago
pupil unaccounted for after the fire drill, staff searching now
says shes going to do it tonight, shes got the tablets ready
he is stood on the wrong side of the railings on the flyover
she keeps saying there is no point being here and has a plan for this weekend
hes feeling suicidle and wont talk to anyone but me
year 11 lad just told me he is gonna hang himself when he gets in
Wrote on her arm that she wants to be dead, she's sat with me and wont let go of the scissors
I am very worried, Priya says she cannot keep herself safe tonight
shes took loads of paracetomol about half an hr ago
he thinks he has had about 25 of his nans heart tablets
I think the little one has eaten some of the rat poison
the baby has got hold of a button battery and we think he has swallowed it
she says she necked a bottle of vodka and a load of pills at lunch
lad in year 10 is threatening people with a screwdriver by the bike sheds
one of the residents has a kitchen knife and has locked himself in the staff room
his cousin is driving down here with a baseball bat
just had a call, there are boys with machetes heading to the school
he has got a lighter and aerosol and is spraying it at staff
stepdad has got mum by the throat, little sister is on the phone to us
she rang childline because her brother is kicking her door in right now
there is shouting and banging from next door and I can hear the toddler screaming
dad has locked them all in the bedroom and wont let mum have her phone
hes been punched by his uncle in our car park literally two mins ago and uncle is still here
kids are on their own in the flat, oldest is 6, mum went out last night and hasnt come back
3 year old found on the street in just a nappy, no adult about
nobody is at home and the baby is in the cot, we can see her through the window
shes shaking and says please dont make me go home, dad knows I told
Do not think it is safe for Amir to return home this evening
he wont get on the taxi because his foster brother will hurt him when he gets in
mums kicked her out and shes only 15, nowhere to go tonight
the family are at the airport now and she has texted that she is being taken to be married
aunt says the ceremony is on friday in Somalia and they fly tomorrow night
dad has just taken him out of nursery by force and is heading for the ferry
the man who assaulted her is sat in reception asking for her
dads turned up, hes not allowed within 100m and hes at the front entrance
her ex keeps driving past the school this afternoon and she is terrified
he got bailed this morning and he has gone straight back to the house where the kids are
Mum has come to collect and can hardly stand, absolutely stinks of drink
nan's in no state to drive, she's been drinking and has the twins in the car outside
she is going to meet a guy off snapchat at the station at 6 tonight, he says hes 19
he has got in a car with the bloke from the vape shop
a year 9 is fitting in the corridor
she is breathing but we cant rouse her
his lips have gone blue and his inhaler isnt doing anything
asthma attack, ambulance called
he has a deep burn on his leg, its weeping and mum refuses to take him to a&e
arm looks broken, bone out of place, dad wont let anyone take him to hospital
hes banging his head on the wall and theres blood
she has tied her shoelaces round her neck
locked in the disabled toilet with a broken bit of glass, not responding to us
the house is on fire and the children are upstairs
HELP kid has collapsed in the hall
child not collected and now we cant see him on any of the cameras
the placement rang, girls bedroom window is wide open and she has gone
we have a runner, reception age, out through the car park gate, staff chasing
Lexi bolted from the taxi at the lights and we have lost sight of her
he is heading towards the railway line and wont come back
nobody has seen Kai since period 3 and his bag is still in the hall
i have just had a message from her saying by the time you read this i'll be gone
he keeps saying tonights the night and no one can stop me
Ella is up on the multi storey car park and says she will jump
he has written letters to everyone and given away his xbox, says he doesnt want to be here anymore
She has told me that she intends to take her own life this evening
they found him with a belt round his neck in the changing rooms
pupil says he has thoughts of ending his life and cannot promise to stay safe tonight
she wants to die and has a bottle of pills in her blazer
hes cut his arm really deep and it wont stop bleeding
she is scratching her arms till they bleed in the medical room as I type
I think Sam has taken something, he is really drowsy and cant stay awake
she's swallowed a load of something from her mum's bathroom cabinet
took 12 ibuprofen on the bus this morning
child has drunk screen wash from the caretakers cupboard
resident took an od approx 20 mins ago, refusing ambulance
theres a lad outside the gates with what looks like a gun
she has brought a kitchen knife in and told two friends she is going to use it at lunch
He's smashed a bottle and is holding it to his own neck
He says his cousins are coming up here with hammers to sort out Jayden
there is a fight in the car park and someone has got a blade
he is holding the TA by the hair and won't let go
mum just rang whispering, he is in the kitchen smashing things and she has the kids in the bathroom
her brother has her by the throat right now
stepdad has locked her in the garage and shes texting me from there
Freya says her dad will batter her when she gets in tonight because school rang
theyre beating him up in the park, someone's live streaming it
shes being followed home by the same man, shes on the phone to me
two under fives by themselves at the address, no grown ups, door open
a 5 year old has been left in the car in the heat outside
baby is crying in the flat and nobody is answering the door
she's sobbing that she can't go home because her mum's boyfriend will be there tonight
he begged me not to ring his dad because he will get the belt tonight
he wont leave my classroom, says he is too frightened to go with his uncle
16 yr old presenting homeless, mum has changed the locks and she has no bed tonight
we do not feel this child is safe to be sent home this afternoon
mum has taken both children from contact and says we will never see them again
dad is trying to put her on a plane tonight against the court order
dad has arrived. There is an order saying he can't collect.
her abuser has just been released and is sitting outside her school
the guy who has been grooming her is parked up waiting for her at the bus stop
her uncle, the one she made the disclosure about, is picking her up at 3.15
childminder is here to collect and she's slurring and can't walk straight
dad stinks of weed and wants to drive the kids home, I have stalled him
she says she's on her way to meet the man from Discord, he has booked a hotel
a Year 8 is getting on a train to London now to meet someone she has only spoken to online
not breathing, cpr being given
shes had a massive allergic reaction and her epipen hasnt worked
he banged his head, he's been sick three times and is really confused
Her waters have broken and she is 15 and hiding in the toilets
carer has passed out on the sofa and there are three little ones in the room
we have lost contact with her, she was meant to be at nans at half 4
he has not been seen since first break
Tia never made it home, dad on the phone in tears
we have checked toilets, library, field. He has vanished.
Ruby has got out of the nursery garden and we are searching the lane
shes written a suicide note, found it in her planner ten mins ago
she is refusing to come down from the stairwell banister and says shes going to jump
he has googled how to hang yourself and says he is doing it when his mum goes to work tonight
says she wishes she was dead and she has got it all planned out for tonight
he has tied a scarf round the door handle and his neck
Y9 girl in tears saying she cant go on and she has a blade in her sock
I am with a student who has just burned himself with a lighter and is still doing it
hes dripping with blood from both arms
she's swallowed 6 magnets
he says he took a whole box of his gran's blood pressure tablets at breakfast
think she might have had some of her brothers methylphenidate, maybe 10 or more
the twins have been at the medicine cupboard, calpol bottle is empty
a boy in y8 just showed me a flick knife in his sock
he's pulled a machete out on the bus, driver has stopped
there's two men in balaclavas at the side gate with bars
young man has barricaded the door and is threatening to use a chisel on anyone who comes in
he just threw petrol over the doorstep and is holding matches
mums new fella is strangling her, kids are screaming down the phone
I have a child on the line who says daddy is hurting mummy
he is chasing his sister round the house with a hammer
she's locked in the flat, he took her keys and phone
someone's trying to pull a girl into a van on Mill Lane
foster carer just rung, Liam has hit her in the face and is smashing up the house
six month old left on her own in the flat while mum is at the pub
the kids are in there alone, eldest 7, we can see them at the window
home visit: no answer, toddler at the letterbox saying mummy is asleep and wont wake up
she doesn't want to go home tonight, she is petrified of her brother
he is under my desk and will not come out because his dad is coming at 3
Hasan has told us he'll be beaten tonight if we ring home
Dad's put her bags on the street and she has nowhere to stay tonight
she cannot return to that house this evening, he has found out she told
Fatima thinks they are taking her to Gambia on Thursday to be cut
mum has been in touch from Dover, she's got the children and is boarding the ferry, ICO in place
dad who is on bail for hitting him has just turned up in reception
sex offender uncle has moved back in with them today and she is there now
there's a man hanging round the gate who tried to get a year 7 in his car this morning
her ex boyfriend is outside the college threatening to throw acid
step dad is coming up to the school now and he is raging
mum arrived for pick up absolutely paralytic
grandad has come for the kids, car keys in hand, and he reeks of whisky
she has told her friend she's sneaking out to meet him tonight, he's 32
he's sharing his location with an adult he met on Roblox who is driving to him
hes gone all floppy and his eyes have rolled back
she's having a miscarriage in the toilets and is bleeding loads
diabetic pupil, blood sugar 1.8 and not responding to us
Jamal cant catch his breath and his chest is really tight, inhaler not helping
he has fallen from the climbing frame and is not moving
deep cut on her hand, needs stitches, mum says no hospital
the baby has not fed for 24 hours and is grey
call police please now
it's Josie again, out the window at 11pm, staff have driven round and can't see her
Ollie not in school, mum swears she dropped him at the gate this morning
two of our girls have gone off with some lads in a van and theyre not picking up
we've got no idea where Mohammed has got to, hes nonverbal and cant cross roads
Bea is still out and its 2am, she is 13
my foster daughter hasn't come home from school and her mobile is dead
i found a letter on his bed that says goodbye mum
he is messaging his girlfriend that he is going to step in front of a train
honestly she is talking about ending things tonight and I am scared to leave her
lad on the wrong side of the bridge railing refusing to come back over
she whispered that she has a plan and the rope is in the shed
he told me he can't see a way out and he's going to do something tonight
17 year old on the phone to us now crying, says she is stood by the tracks
shes locked herself in the bathroom, gone silent, and we know she has a blade
he has been punching the wall and now hes hitting himself in the face really hard
cuts all up her thigh, fresh today, one is gaping
Aaliyah has taken 16 co-codamol, she told the nurse just now
youngster found with empty blister packs and he is very sleepy
my lad has just rung to say hes swallowed bleach
she injected her insulin, way too much, on purpose
pupil has vaped something and is now vomiting and cant stand
there is a student in the canteen with a knife
he has told friends he will stab Marcus at home time and they have seen the blade
hes got a bb gun and is pointing it at the little ones
hes threatening to set the house on fire with the kids in it
dad is in the playground and he has just headbutted another parent
she rang me in tears, he is outside her bedroom door with a belt
mum has been stabbed and the children saw it, they are hiding upstairs
my neighbour is hitting her little boy right now, I can hear it through the wall
uncle is refusing to let her leave the house, she has texted for help
shes being kept in the flat by three men, says she cant leave
he is in the boot of the car, his brother shut him in
a child aged about 4 is walking alone along the A34
mum has gone abroad and left the 9 and 11 year old by themselves since Sunday
the baby's been left in the bath and mum is out cold
she is pleading with us to let her stay, her dad has a belt waiting
he says if he goes home today his stepdad will kill him
I am not happy to send them home tonight, there has been a threat to burn the house down
care placement has broken down and he will be on the streets tonight
they are marrying her off on Saturday and have locked her in her room
grandmother has booked for the girls to have fgm next week in Mali, they leave in the morning
ex husband has abducted the kids from after school club, heading to Heathrow
dad turned up at nursery drunk wanting to take her and is kicking off
the brother who abused her has come home from prison today and is in the house
unknown male in the building, we have gone into lockdown
her stalker is outside the boarding house again tonight
mums boyfriend is on the way here and hes threatening to kill dad
the mum collecting is swaying all over the place with a pram
she says a man is coming to pick her up from school at 3 and he is 40
Paige is going to a hotel tonight with men she says are her friends, she is 14
someone online has told him to meet at the park after school or they will post the pictures
he has just stopped breathing
Baby blue and floppy, ambulance en route
severe reaction to nuts, face swelling, struggling to swallow
kid fell off the wall, unconscious
he has a broken wrist we think and his mum says she is not taking him anywhere
she has a temp of 40, a rash that doesnt fade and dad wont take her to hospital
the gas is on and he says he is going to light it
Heads up, Jayden in 8C has bunked over the wall and gone, office have rung home, no reply
she's 12 and not been home since yesterday, mum hasn't reported it to police
our lad with ASD has slipped his escort at the station and we don't know which train he got on
Callum is not in his room, bathroom window open, night staff searching grounds
toddler wandered out of the setting, neighbour thinks she saw her by the pond
my student has just emailed me what looks like a suicide note
he's on the ledge outside the third floor window
Year 9 has taken her insulin pen into the toilets and says she'll inject the lot
she is carving into her leg with a compass and won't stop
there is blood coming under the toilet door and she isn't answering
ate a full packet of her dad's heart pills about 1.30
little boy has been sucking a vape, now very pale and being sick
he came in with a hunting knife down his trousers, I am looking at him now
text from a parent: her son has left the house with a machete to find Tyrese
someone is letting off a gun by the astro
dad's got mum pinned against the car outside reception
she's ringing from the cupboard, he's smashing the house up looking for her
brother is holding a pillow over her face
he's not letting them out of the house, she's whispering on the phone
three kids, all under 6, no adult in the property, front door wide open
she says if we let her go home today they'll beat her for talking to us
he's hiding in the cupboard, says he isn't going with his uncle because of what he does
Mum just dumped him at reception and said don't send him back, he's got nowhere to go
she's been told to pack, they leave for Pakistan tonight and there's a man waiting to marry her
a woman is coming to the house on Saturday to do the cutting on both girls
he's taken the baby and says he's getting the ferry, there's a prohibited steps order
there's a bloke in the car park who isn't on her contact list insisting he's taking her
her rapist is at the same bus stop as her right now
stepmum turned up stinking of booze with car keys in her hand
Dad seems off his face and is strapping the baby into the car
he isn't breathing right and his tongue is swelling
she had a seizure ten minutes ago and still hasn't come round
big gash on his head, bone visible, parents say they'll deal with it at home
flat's full of smoke and the kids are at the window
a young person in my car has just opened the door on the dual carriageway and run
please send someone now, he's kicking the door in to get to her
Sam's gone, front door was open and the car park gate too, all staff out
he's missed curfew, it is half two in the morning and the police have a misper open
she jumped out of my car at the lights and I have no idea where she is
he is saying he'll be dead by the morning
my pupil is outside on the fire escape threatening to throw himself off
she's just told me she is going to take all the tablets she has been saving
he's googling train times and told his brother not to wait up, he wants to die
she's got a razor to her arm and won't let anyone near
still bleeding, she cut her wrists about ten minutes ago
he has taken a massive overdose of propranolol
my 2 year old has just eaten a dishwasher tablet
two tablets given to her by a lad in the toilets and now she can't stand up
kid has a gun in his rucksack, another pupil saw it
they are coming for him with knives at the end of school
he's smashed a window and is threatening staff with the glass
she is hiding in the bathroom because he is beating mum
dad is strangling my mum please help
someone has got hold of a child and is dragging him towards a van
stepdad won't let the girls leave and has taken all the phones
her four year old brother is at home alone right now
baby left in the car outside school, windows up
it isn't safe to send Ellis home today, stepdad has threatened to kill him
she is refusing to get in the car with her dad, she is shaking and says he hits her
he's been kicked out tonight with just a bag
flight booked for tonight, she says she will be forced to marry her cousin
FGM planned for the weekend, aunt told her teacher today
dad has snatched him from the school gate
mum's violent ex is here banging on the front door
the man she accused is waiting outside the gate
childminder has turned up drunk to collect three children
she's meeting a man from TikTok tonight at the train station
Jess has been picked up by an older man in a van just now
he's unresponsive on the floor
she is having a seizure and it won't stop
he's not waking up, we have called an ambulance
the house is on fire
he needs police now
she's in real danger tonight
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
last year he ran away from two placements
has previously taken an overdose, aged 13
if he ran away we would ring the police straight away
without help he could end up dead or in prison
she could be seriously hurt by him if nothing changes
no immediate danger, he's in with the head
he is not missing, he is at the dentist
he denied having a knife and his bag was searched, nothing found
the knife was handed in to police in March
dying to go home for his birthday tea
killing time in the library
he can use a knife and fork on his own now
he is shooting hoops with his mentor
the drama club is doing a stabbing scene from Macbeth today
he's been missing assembly to finish his coursework
missing homework for three weeks
lost a tooth at lunch today and was thrilled
she ran off in the summer and was back within the hour
Kian went missing on Tuesday, found at the skate park, back home by 10
he left class without asking and was found in the toilets
the missing child policy was followed
staff have had suicide prevention training this morning
CAMHS safety plan says if he feels suicidal he tells a trusted adult
mum had said she wanted to die when he was a baby
she told me about the time she tried to kill herself in year 7
there is a rope swing in his garden now
he has a bow and arrow at his dad's
we use safety scissors now
he has got a new cricket bat at home
he pretended his ruler was a gun today
he is a whizz with the glue gun
his uncle is in prison for having a gun
dad shouted at him on Sunday and he cried
mum's ex has moved to Leeds and has no contact now
dad is coming to parents evening tonight
dad is outside waiting to collect her as usual
grandad is at the gate with the dog now
mum is on her way to collect him, he has a temperature
he's off with a sickness bug today
she has been sick twice today and mum collected her
nurse checked the bump and he is fine
he had a seizure at home in September, epilepsy plan in place
asthma inhaler is kept in the office
fire drill at 2 today
he set off the fire alarm last week
the family flew to Pakistan for a wedding last summer and are back
they are flying to Spain on holiday tomorrow
she is getting married next year, the older sister
she had FGM as a baby according to the midwife's notes
he is home alone after school most evenings until 6, he is 15
in 2022 neighbours reported the children alone in the house overnight
he likes to play on his own
she is alone a lot at break
the baby is with the foster carers and is safe
she was scared to go home in October but is settled now
he doesn't want to go home at the end of the day because he loves art club
he refuses to leave the computer when it is time for maths
he locked himself in the toilet last month for an hour
the gate is locked now
mum drinks most nights
mum smelt of alcohol at pick up on two occasions in spring term
dad was drunk at Christmas
there is a risk he will run away again
she might hurt herself in future
we worry he will be groomed online
he plays fortnite online with a boy he has never met
she met a boy at youth club and they are going to the cinema on saturday, mum is taking them
children were in the car when mum crashed in May
he told us his brother used to hit him
he is hitting his pencil on the desk
he said his friend threatened to beat him up in year 6
he hasn't brought his reading folder back
the social worker hasn't come back to us
EHCP still hasn't arrived
we have lost his file
can't find her glasses
I don't know where he wants to go to college
we've not been able to reach dad about the trip
the family are safe in a refuge
he took his tablets at 8 as usual
mum reported him missing at 10 last night and he walked in at 11
he was last seen by CAMHS in June
Kai hasn't been seen by a dentist for two years
has gone missing four times since Easter, always returns by himself
we lost sight of him for a few seconds on the trip but he was behind the tree
the class hamster has escaped
he escaped from his coat
he has run off with the cross country title
he legged it when the bell went, keen for lunch
nobody can find the minutes of the last meeting
his whereabouts are known and he is with dad
she is not in her room, she is in the lounge with staff
he left school in July and is now at college
she has left home and has her own flat with support
police are coming in to do a talk on Thursday
an ambulance came to do a visit with reception
he wants to be a paramedic
his nan died and he wishes he had said goodbye
he said he would die of embarrassment
he wants to end the friendship
she jumped in front of me in the queue
there is no suicidal ideation
no thoughts of self harm currently, mood is stable
he has had no suicidal thoughts since the new medication
her aunt took her own life when she was small
she feels she would be better off with her dad
he is climbing the climbing wall on Friday
the tracks on the playing field are muddy
she is on the balcony team for the show
cutting and sticking is his favourite thing
she's cutting her hair short tonight
he cut his finger in DT today and had a plaster
nosebleed, he was bleeding for five minutes and it has stopped
he has scratches from the cat
he took his friend's pencil and swallowed hard
she took all her medication back to the chemist
he drank the whole bottle of squash
mum has taken all the tablets out of the house as part of the safety plan
medication is locked away so he cannot take too much
he eats too many sweets
he likes playing with his nerf gun
a parent said another child had a blade, it was a pencil sharpener
he had a penknife from scouts in his bag on Monday, handed over straight away
he has a shotgun licence, the farmer he lives with
we carry out knife searches every term
his dad is a butcher and has knives at work
she hit him in netball by accident today
he was punched in the arm by Jake and they have made up
they were shouting at each other at lunch and have now shaken hands
he is kicking a ball about outside
mum is fighting for custody in court tomorrow
he is battling his worries with help from CAMHS
he said dad would kill him for losing his coat, smiling
his mum will kill me if I am late, he joked
she won't let him have his phone after 9
he can't get out of bed in the mornings
he locked his bag in the locker
they were left alone overnight in autumn 2022, according to the chronology
she walks home alone and mum is happy with that
he works best when left alone
dad works away and mum is on her own with the children
she wants to go back home to live, the contact centre said
she is safe at home with mum today
it is not safe for him to cycle on that road
the garden is not safe, the fence is broken
he is not scared of going home any more
she has moved to a refuge and feels safe now
he is going to Pakistan in the summer to see family, mum has told school
the wedding is on Saturday and she is a bridesmaid
passport photo forms went home today
dad is not allowed to collect, the office has the court order on file
dad has a non-molestation order against him and has kept to it
her ex turned up drunk at Christmas and was arrested
he is on his way to school with his TA now
his uncle is waiting outside to take him to football
the man at the gate is the new caretaker
mum seemed tired when she collected today
mum has been sober for two years and is collecting today
he is meeting his mentor at 2 today
she met her online tutor today
he is breathing exercises every morning to keep calm
he fell asleep in class and we woke him up
asthma review booked
her leg is in plaster after a fall at trampoline
we are not calling this an emergency
the emergency placement ended in March
Police called last Saturday after an argument, no further action
the taxi has not arrived yet
dad has not been seen since the divorce in 2019
she has lost contact with her brother since they were adopted
he vanished up the climbing frame giggling
he was not in period 4 because he had an orthodontist appointment
Tia walked home safely with her sister
her attendance has vanished this term
he keeps leaving class to get a drink
he got out of the car happily this morning
we searched his bag and found only crisps
he had enough of maths today
the note in her planner was from her friend about the party
she has planned it all out for her birthday
he jumped down from the wall and landed well
he told his LSA he hates Mondays
GP has reviewed his mood and he is not currently suicidal
she says the thoughts of ending her life stopped when she started counselling
following the overdose in March she was seen by CAMHS
his brother took an overdose on 3 May and is recovering
records show that she was found with a ligature at her previous school
blood test at the hospital tomorrow
he has blood in his family from Ireland
he burned his toast in food tech
medicine cupboard checked and locked
she had some calpol at lunch, mum agreed by phone
he takes methylphenidate every morning
he carries a flask in his bag
he pulled out of the football team
bars of chocolate went missing from the tuck shop
the fancy dress had plastic swords
the boys have made swords out of card today
she is holding a lighter load at college this term
he threatened another pupil with a ruler in October
the hammer is kept locked in the DT store
his step-dad works as a chef so has a set of knives
she said her brother used to strangle her, he has moved out now
dad pushed mum over in front of him at the weekend
disclosed that uncle hit her when she was seven
child reports that parents argue and shout most evenings
he has bruising to his shin from football
he put his coat on and was pulled along by his dog
two boys wrestled at break and both apologised
mum is smashing it with her new routine
he is at the window watching for his bus
he stays with his nan on his own on Fridays
mum leaves him alone in his room to calm down
eldest is 17 and babysits when mum works nights
mum was asleep when we visited and answered on the second knock
she dislikes going home on the minibus because it's noisy
he is petrified of wasps
he hid under the desk in English last week
dad collects him at 3 every day
she is staying at her friend's tonight, agreed with mum
the family were made homeless in 2021 and are now housed
they have nowhere to park at pick up
housing have confirmed the family can stay
taking the class to Gambia Cottage for a residential tomorrow
her sister is engaged and the wedding is in the spring
half term ferry to France with her dad
dad is on bail and living in Hull with his parents
dad has turned up to every meeting
uncle has moved back in with nan
man from the council was at the gate measuring it
her boyfriend is outside college smoking at lunch with his friends
step dad is coming up to the school now for the sports day
mum arrived for pick up absolutely on time
grandad likes a whisky of an evening
he is sneaking biscuits
she is sharing a room with her sister
his favourite game is Roblox
he fell off the climbing frame on Tuesday and had a graze
his chest infection has cleared up
diabetic, has a care plan
she had two stitches in her hand in the holidays
he is a fussy eater and the baby is not feeding well, health visitor is aware
call dad please when you can
we have now put a safety plan in place so he is collected by his nan
we will ring 999 if he makes threats again
in an emergency staff should ring 999
A student left the premises in May and staff were in pursuit for ten minutes
the lost property box is missing a lid
he is out with his social worker tonight
staff have driven her home
she is out on a school trip
mum dropped him at the gate this morning and he settled well
the letter on his bed was from the tooth fairy
he messaged his girlfriend all through lesson
she is talking about ending her friendship with Maya
end of term plan in place
they have gone off swimming with dad
he can see a way forward now
the children walked along the old railway path
the train tracks topic is going well
he hit himself on the desk by mistake
the cuts to the youth service have affected them
fresh fruit today
co-codamol is prescribed for mum's back
he is very sleepy in the mornings, up late gaming
nurse gave her insulin at lunch as planned
vape found in his bag in September
there is a student in the canteen with a nut allergy
he told friends he will see them at home time
bb guns were discussed in the knife crime lesson
older boys on bikes collect him and cycle home together
he sets the table with the kids in the house
dad is in the playground most mornings chatting
her belt was too loose so we lent her one
mum was stabbed in 2018, before he was born
my neighbour's little boy is in her class
uncle lets her stay on Fridays
he was shut in a cupboard by his brother when he was four
four children walked to the shop with their TA
mum is going abroad in June and nan will have them
the baby had a bath and then slept
she stays for breakfast club
he says his stepdad is kind to him now
we are happy for them to go home tonight
the placement broke down in January
nan booked for the girls to have swimming lessons next week
after school club finishes at 5
her brother came home from university today
contractor in the building, signed in
lockdown practice went well today
we did a lockdown drill this morning and he was frightened by the noise
mums boyfriend is on the way here with her PE kit
a man is coming to read the meter at 3
she is going to a hotel tonight with her nan for her birthday
someone online was rude to him in a game last month
he stopped biting his nails
nuts are not allowed in school
she fell off the wall in June and was bruised
he broke his wrist skiing
she had a temperature yesterday and stayed home
the gas man is coming today
he said he is going to light up the stage
she told me her cousin had been made to marry abroad years ago
a friend of hers self harms, CAMHS already know
TA reports he talks about death a lot since grandad died
his mum's partner was sentenced for assault last year
if there is any risk tonight call EDT on the usual number
should he abscond the protocol is to follow at a distance
would have been on the roof had staff not stopped him in March
I'm not worried about tonight, nan has them
nothing to suggest she is at risk at home
she clearly is not being hurt at home
parents have been told to lock medication away
he was given the helpline number in case he feels suicidal
it could have ended with someone being stabbed
he could end up being stabbed or in prison
the worst case is he goes missing and is exploited
he may be excluded if he brings a knife in again
we want to prevent her being taken abroad and married
he would like to be safe at home
he has a history of running away
his care plan mentions overdoses
he said he had been missing his dog
dad fires up the barbecue tonight
she shot up in height
hanging around with older pupils at lunch
he bunked off PE on Monday and his mum has spoken to him
not been home to Ireland since she was small
he has slipped down two sets in maths
her window is open because it was stuffy
the toddler wandered round the room happily
he posted a story about his last night on holiday
she would rather be at nan's than at after school club
I've just emailed what I think is the right form
the third floor is being painted
her insulin pen is kept in the medical room
carving pumpkins with the class today
there is blood on the referral photo from the accident in June
he ate a full packet of biscuits
he was pale and sick on the coach but fine now
he wears hunting boots, his grandad takes him shooting clays
parent texted to say her son left the house late this morning
letting off steam by the astro at lunch
dad's got mum a new car
the cupboard under the stairs was his hiding place when he was little
pillow fight at the sleepover
she's not letting it get to her
three kids under 6 in the family, all seen and well today
baby came to the car park with mum to collect, all lovely
she said they used to beat her for talking to people, she is safe in placement now
he isn't going with his uncle to the match, he has a cold
Mum dropped him at reception with his lunch
she has packed for the residential and they leave tonight
a woman is coming to the house on Saturday to do the cleaning
there is a prohibited steps order and dad has complied since 2023
there's a bloke in the car park delivering the milk
her attacker is in custody
stepmum turned up with his inhaler
dad was off his face at a wedding years ago, mum says
she took an uber home with her mum
his tongue tie was cut as a baby
she has epilepsy, last seizure was in February
small graze on his head, parents told
smoke alarm went off in food tech, burnt toast, no issue
a young person could be killed on that carriageway if nothing changes
if he is found with a knife again the school will exclude him
Sam's gone to his new school and is settling
no one has eyes bigger than Millie at lunch
he missed curfew twice in September and was grounded
she jumped out of the car and ran happily into school
neither of the boys arrived in uniform this morning
he said the battery on his toy was dead by the morning
the fire escape was painted today
she has been saving stickers
train times changed so he is late on Mondays
a razor was found in the bin in April and reported
ten minutes ago she finished her test
the propranolol was stopped by the GP
we have eaten lunch with her today
she gave two sweets to a lad
he wants a rucksack for his birthday
they are coming for him at the end of school, mum and baby sister
a window was smashed by a football in May
he was beating everyone at table tennis
dad is teaching mum to drive
staff got hold of a parent by phone
stepdad takes the phones at bedtime
her four year old brother is at nursery
she left her bag in the car outside school
it is safe to send Ellis home today, nan is there
she refused to get in the car on Monday as it was wet
he was told off for kicking the bag
flight simulator club tonight
FGM awareness assembly planned for the weekend staff day
dad picked him up from the school gate
mum's ex was violent in 2019 and has no contact
the man who delivers milk is waiting outside the gate
childminder turned up early to collect three children
she's meeting her social worker tonight
Jess has been picked up by her mum just now
he slept on the floor at the sleepover
she had a seizure last year, none since
he's not waking up early enough for school
the house had a fire in 2020 and they were rehoused
he needs new shoes now
there is no real danger tonight, she's with her aunt
""".strip().splitlines()
)
