"""How much words, pairs of words, cues (capitals) and frames (=) weigh for danger now.

Made by `scripts/fit_danger_words.py`: change that and run it, not this.
"""

BASE = -5.4
_WEIGHED: dict[float, str] = {
    1.3: """GRAVE;hes""",
    1.2: """=real""",
    1.1: """ASTHMA;GOODBYE""",
    1.0: """ATTACK_NOW;MEANS;STUPOR;SWALLOWED;TAKEN_OFF;UNWELL;breath""",
    0.9: """=of now;AT_PERIL;DRINK;NOT_THERE""",
    0.8: """FEARED;FORCED;NOT_STOPPING;SAID_IT;SHUT_IN;child""",
    0.7: """AMOUNT;ATTEMPTS;GONE_STILL;LITTLE_ONES;NO_BREATH;SCARED;SWELLING;UNFIT;WEAPON;at the;
    isnt;pupil;round;shes;theyre;wont""",
    0.6: """AT_RISK_NOW;BLEED;DAZED;ENDING;FIRE;HARM_MEANT;HIGH_UP;HOLDS;IN_PERIL;JUST_SO;
    NO_RETURN;ON_FOOT;TAKEN_AWAY;UNREACHED;and he;by the;cant;found;has;her;over;right;right now;
    theres""",
    0.5: """AID_GIVEN;AIRPORT;BRINK;CHEST;CHILD_THERE;COMING;HURT_AT_HOME;NO_BED;OUT_THERE;PARTING;
    POISON;SEARCHING;STRANGER;TRAFFIC;and wont;asking;becaus he;can;due;girl;hasnt;in;kid;line;
    neck;of her;old;please;someth;suicid;swelli;train;very;with a""",
    0.4: """=right now;CALLED_IN;CARING_NOW;FIRE_NOW;FRAIL;HEAD_KNOCK;IN_CHARGE;NEAR_NOW;RAGING;
    TO_SLEEP;VOWS;WENT_WITH;WONT_SEND;YOUNG;a plan;ambula;an;and hes;and the;bag;car;cousin;door;
    drank;empty;face;fire;hand;helpin;her neck;her to;hes on;himsel;house;its;just;kayla;my;not;
    not respon;on him;open;own in;phone;reside;round her;saying;seen;sent;she has;side;
    staff with;stop;strang;strugg;the locks;the rope;throug;to take;trappe;trying;trying to;wi;
    year old""",
    0.3: """AGAINST_WILL;AID_NEEDED;AIRPORT_NOW;ALLERGY;BEFORE_THEN;DEAD_BY;GIVEN_UP;HEAR_NOW;
    INJURY;JUST_HARMED;NAMED_HARMER;NEEDS_AMBULANCE;NO_CARE;ONLY_CHILD_THERE;PARENT_DOWN;TAKER;
    TURNED_OUT;UNKNOWN_ADULT;VOW_NOW;a child;a train;about #;and cant;and theyre;answer;anywhe;
    are two;arms;attack;back;be dead;been change;behind the;being held;both girls;boys;break;
    can hear;cans;cant wake;changi;changi rooms;collap;collap in;confus;cpr;deep;die;from;
    from school;from the;goodby;hall;has just;he drank;he is;head;hear;her in;hersel;him;his dad;
    holdin;home this;house on;in a;in immedi;into;is an;is holdin;is threat;is walkin;jump;lads;
    last seen;leavin;leg;lift;ligatu;locks;machet;made;me;not safe;not to;nuts;off;on;on his;
    on saturd;outsid;parace;park;phone in;railin;respon;ringin;roof of;rooms;rope;safe;safe for;
    saturd;saw her;says;says he;side of;sports hall;swallo;take;take the;that house;the careta;
    the changi;the lift;the line;the railin;the twins;the wrong;the yard;theres a;thinks;
    this evenin;to die;to jump;toilet;twice and;twins;under;up;wake;way;we are;we have;where;
    where he;will;with it;woman;wrong side;yard;yes""",
    0.2: """# girl;# last;# or;# yr;ABUSER;ALONE;CARRIES_INSIDE;DUMPED;FETCHES;FEVER;GOING_OUT;
    HAS_CHILD;HE_WAITS;HOME_OR_HIM;JOURNEY;LURKING;NO_DOSE;NO_ONE_FIT;PACKED;RITE_COMING;SOON;
    SUGAR;TABLETS_GONE;USED;WITH_CHILD_NOW;a flat;a gun;a machet;a van;a woman;absolu;again;
    alone;alone in;amir;an emerge;an hour;and;and isnt;and its;and mum;and no;and says;and shes;
    and very;and we;at a;at four;at half;away from;back at;back in;badly;bag and;bath;bathro;
    beatin;been missin;been seen;behind;below;bottle;boy;boy has;came in;cant breath;careta;
    childs;comes;comes throug;coming;cousin is;cupboa;dads;days and;dead;dead by;do;do not;
    do the;door on;down the;drill;drivin;droppe;eaten;eaten a;emerge;fainte;feelin;fgm;
    fire drill;fire in;fit;five;flat by;found a;found her;front door;gate;gets;gets in;girl in;
    given;glass;gone;got;grey;had some;hardly;hardly stand;has eaten;has got;has taken;
    has texted;has writte;hasnt had;have a;he does;he has;he hasnt;he left;he needs;he though;
    heart;hell;hell be;her cousin;her dad;her go;her out;her room;her she;hes going;him in;
    his granda;his leg;his mouth;his neck;hittin;hittin him;home dad;home tonigh;hot;hour;
    house is;hurts;i;i asked;i can;immedi;immedi danger;in my;in pe;in tears;inhale;inject;
    injury;into a;is beatin;is due;is in;is safe;is under;isnt answer;it at;its gone;kian;kids;
    kill;kitche;lad;lad with;lane;last night;leave;ledge;leo;let;let her;let me;lighte;lips;
    look after;made the;made to;man;meant;meant to;medica room;methyl;might;missin since;mouth;
    multi storey;mum arrive;no one;no sign;not answer;not breath;off the;older lads;on both;
    on fire;on purpos;on their;one;only;out and;outsid the;over the;pack;packag;packet;packet of;
    parent say;parked;pe;pen;petrol;pick;plan for;police are;priya;proper;pupil has;purpos;
    reacti;really;reece;round the;said shes;saturd and;saw;says the;search;search the;seen since;
    send;sendin;she can;she doesnt;she hasnt;she keeps;she might;she told;she will;shes had;shut;
    sick twice;sign of;site;sleep;sleepy;slurri;soaked;sobbin;sober;some of;someth from;sports;
    staff;step;stoppe breath;storey;straig;tears;the back;the bathro;the bed;the boy;the estate;
    the kids;the medica;the multi;the others;the phone;the sports;the toilet;them home;they;
    theyll;theyve;think;this is;threat to;three of;tia;tied;to come;to send;told her;tonigh the;
    tried;tried to;turned;turned up;twice;unknow;up a;upstai;us;van;vanish;very sleepy;voicem;
    walkin;we cant;we dont;weve;when i;with her;wont get;wont let;wrappe;wrists;writte;wrong;
    year #;yester and;yr""",
    0.1: """# is;# now;# of;=now;=present;ADVANCING;ALARM;HELP_CALLED;HUNTED;MEANS_HARM;
    NEGLECT_NOW;NOT_SEEN;REACHES;WATCHER;a #;a bin;a car;a fire;a hammer;a load;a screwd;a year;
    adult in;age;all three;along;along the;and is;and staff;and theres;and told;anothe;anyone;
    are going;are waitin;area;arm in;at three;ate a;aunt;baby has;babys;back from;barric;batter;
    be;be at;be marrie;be on;becaus his;been left;been stabbe;bin;bin bag;bleach;bleedi;by;by an;
    by his;car with;child is;come home;comes in;coming under;corrid;crying;cuts;dad says;disclo;
    doing;door open;down;downst;drank the;eight;epipen;estate;family in;female;for four;four;
    from lunch;front;full;gates;get;get off;gets home;girls;go home;got hold;grandf;gun;half an;
    half three;hard;has booked;has locked;has nowher;has seen;has sent;hasnt come;have lost;
    having;having a;he isnt;he keeps;he made;he met;he ran;he rang;he should;he walked;headin;
    held;held in;help;her by;her ex;her hand;her mums;her teache;high;him from;him out;him since;
    him to;himsel in;his cousin;his head;his way;hittin her;holdin a;home alone;home at;
    home today;in room;in that;in with;inform;into her;is cold;is empty;is grey;is hiding;
    is home;is missin;is really;is trying;is very;ive;jump in;just a;keeps;keeps saying;keys;
    kill her;lads in;left on;level;librar;lit;little ones;live;live for;load of;loft;look;
    lookin at;looks;looks like;medica;medici;messag;minibu;most nights;moved from;multi;
    mum hasnt;mum rang;mums partne;near;night and;no food;nobody;nobody at;not back;note;
    nothin to;nowher;nowher to;of his;of it;on the;one can;one she;ones;ones in;only get;others;
    out at;packed;pale;parame;park after;park and;partne is;pick up;pillow;pills;plan and;playgr;
    police;positi;pull;pupil in;purple;put the;recept;recove positi;respon to;return;ringin #;
    round his;safe to;said the;sat on;screwd;seat;seen by;seven and;shakin;she came;she was;
    shes swallo;shes told;should be;shown;sign;silver;six;smashi;someon is;someth and;stand;
    stops;straig to;studen;sunday and;sweets;take her;take him;taken her;talkin;tells me;that is;
    the;the bath;the bridge;the corrid;the dog;the gates;the girls;the hair;the house;the loft;
    the minibu;the mornin;the nurser;the parame;the park;the playgr;the street;the unit;them;
    them all;themse;thinks she;threat;three;three year;ticket;to be;to go;to let;to walk;toddle;
    toddle has;too much;took #;took off;top;top of;toward the;two boys;under the;unit;up in;
    walk home;walked out;whethe;whethe the;while;whispe;who isnt;whole;will be;window open;words;
    yellow;yester""",
    -0.1: """# in;# may;# th;# the;a house;a strate;about;about her;advice;afraid;after her;also;
    and again;and fork;and nan;and sleeps;and then;appear;appoin;are;are hiding;are saying;
    are upstai;asked for;asthma;attend;baby in;back to;back with;bangin on;baz;be a;becaus her;
    bed and;before;believ;bell;better;block;block and;boy is;bringi;broke down;brough in;bruise;
    by three;call #;came to;camhs;cant get;carer;case;change the;child in;christ;closed the;
    coach;cold;contac;contin;cope;counse;danger this;delive;depres;drew;drew a;drinki;easter;
    eats;elodie;everyo knows;evry;exclud;father is;feels safe;find him;first aid;flat is;floor;
    for adhd;for him;for lunch;for tea;fork;foster carer;found by;friday;game;gate is;gave;
    gone missin;got in;had taken;happen;has left;have booked;he doesnt;he eats;he had;he threat;
    he told;he was;he went;heatin;her arm;her being;her boyfri;her father;her mother;her nan;
    her own;her sister;hersel in;hes #;hes a;hides;his;home becaus;home by;home from;home with;
    i want;id;if a;in #;in at;in danger;in her;in march;in prison;is burnin;is he;is no;
    is scared;is the;john;july;just gone;keep;kind;knife and;last week;last year;later;leeds;
    leeds and;left with;lives with;looked;lost;made him;mam;many;mark;marks;mattre;may be;milk;
    minute;missed;months;most;moved to;mum keeps;mum says;mums;neighb;next door;no heatin;
    no immedi;none;not been;not in;now at;off sick;office;office and;older sister;on time;
    on tuesda;out for;out to;over a;overdo;own with;page;plaste;poster;prescr;prison;proble;
    readin;report that;respit;safety;same;saw him;say her;says it;says she;scisso;sees;sessio;
    settle;she drew;she said;she sat;shot;somebo;speak;speak to;speaki;spring;staff at;stairs;
    stayed there;stayin with;stepda is;strate;suppor;tables;taken an;takes;th;than;the case;
    the child;the class;the counci;the countr;the dinner;the father;the form;the head;the marks;
    the old;the plan;the same;the scisso;the stairs;the toddle;the tracks;the uncle;the window;
    them in;this;this week;threw a;times;times since;to a;to get;tray;treatm;turns;turns up;
    twice this;two years;uncons;up at;up by;up on;use;uses a;usual;visit;walked along;want;
    want to;ward;was a;was in;we want;we would;wears;went;what we;when he;which she;who;who is;
    with;with dad;word on;works;years ago""",
    -0.2: """a bruise;a cold;a key;adhd;aid;all;all week;and everyo;and has;and was;are in;at #;
    at her;at his;at lunch;at night;aware;aware of;baby;ball;bat;becaus of;becaus the;been told;
    behavi;best;board;boiler;broken;but;came;card;carers;carry;cat;centre;closed;coat;colleg;
    come;come to;comes to;coming to;cot;could;counci;countr;cut;dad is;day he;displa;end of;ends;
    every;everyo;father;feels;for his;form;forwar;four times;from a;gas;glasse;gone home;gp;
    has asthma;has gone;has moved;has not;has run;have no;he;he can;he must;he said;health;
    health visito;heard;her brothe;her glasse;her hair;hid;him a;his inhale;his stepda;
    his tablet;hit;home and;home to;in june;is hurt;is kept;is locked;is lookin;is now;it has;
    it was;januar;june;landlo;last month;let him;like;likes;list;living;lookin after;lounge;
    minute and;mood;mother;moved;moved out;mr;mrs;mum said;mums ex;must not;night;night staff;
    nobody in;not allowe;of class;of going;off with;older;on #;on her;one day;our;out in;own;
    parent;parent evenin;people;person;photo;picked;policy;practi;preven;railwa;review;ring;
    ring #;risk;road;said she;says his;scared;school and;second;see;septem;servic;she;she feels;
    she tells;short;shoute;since the;social;social worker;staff on;stayed;stayin at;still;tablet;
    tablet for;talk;test;that the;the baby;the cat;the childr;the cot;the dark;the end;
    the family;the first;the health;the holida;the knife;the landlo;the lock;the lounge;
    the nurse;the road;the summer;the train;the way;the year;their;they have;threw;thursd;to him;
    to see;today and;told he;took the;tracks;tuesda;twenty;up the;used to;visito;w;waitin;
    waitin for;waking;waking night;walked;watche;waters;way to;weeken;when;which;with his;
    with mum;with nan;with the;word;work;worrie about;would;years;you""",
    -0.3: """ADULT;AT_DOOR;BESIEGED;a knife;about the;allowe;asleep;assess;at;becaus;broke;brothe;
    carrie;collec her;end;garden;going;going home;had;half term;holida;if he;is waitin;kept;
    kept in;key;lives;lock;lunch;march;may;meetin;men from;mum and;mum is;nan is;not come;nurse;
    on a;other;playin;report;run;run out;scared of;school;she cut;she had;since #;sister;
    sleeps in;stayin;summer;taxi;that he;the gate;the office;the police;the school;then;
    this term;tonigh and;used;what;withou;worker""",
    -0.4: """a new;an overdo;been;collec;day;her mum;hurt;if;im;is not;is on;knife;late;monday;
    must;sleeps;so;that;today;until;were;worrie""",
    -0.5: """childr;class;family;is a;traini;week""",
    -0.6: """#;# #;as;has been;mum;nan;new""",
    -0.7: """said;term""",
    -0.8: """well""",
    -0.9: """was""",
    -1.4: """EVERYDAY""",
    -1.5: """=dated""",
}
WORD_WEIGHTS: dict[str, float] = {
    name.strip(): weight for weight, names in _WEIGHED.items() for name in names.split(";")
}
