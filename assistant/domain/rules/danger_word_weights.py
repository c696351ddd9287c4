"""How much words, pairs of words, cues (capitals) and frames (=) weigh for danger now.

Made by `scripts/fit_danger_words.py`: change that and run it, not this.
"""

BASE = -5.4
_WEIGHED: dict[float, str] = {
    1.3: """GRAVE;hes""",
    1.2: """=real""",
    1.1: """GOODBYE""",
    1.0: """ASTHMA;ATTACK_NOW;STUPOR;SWALLOWED;TAKEN_OFF;breath""",
    0.9: """AT_PERIL;DRINK;MEANS;NOT_THERE;SHUT_IN;UNWELL""",
    0.8: """=of now;ATTEMPTS;FEARED;FORCED;NOT_STOPPING;SAID_IT;child""",
    0.7: """AMOUNT;GONE_STILL;LITTLE_ONES;NO_BREATH;SCARED;SWELLING;UNFIT;WEAPON;isnt;pupil;round;
    shes;theyre;wont""",
    0.6: """AT_RISK_NOW;BLEED;DAZED;ENDING;HARM_MEANT;HIGH_UP;HOLDS;IN_PERIL;JUST_SO;NO_RETURN;
    ON_FOOT;TAKEN_AWAY;UNREACHED;and he;at the;by the;cant;found;girl;has;her;over;right;
    right now;theres""",
    0.5: """AID_GIVEN;AIRPORT;BRINK;CHEST;CHILD_THERE;COMING;FIRE;FRAIL;HURT_AT_HOME;NO_BED;
    PARTING;POISON;SEARCHING;STRANGER;TRAFFIC;and wont;asking;becaus he;can;drank;fire;hasnt;in;
    kid;line;neck;not;of her;old;please;side;someth;staff with;suicid;swelli;train;very;with a""",
    0.4: """=right now;CALLED_IN;CARING_NOW;FIRE_NOW;HEAD_KNOCK;IN_CHARGE;NEAR_NOW;OUT_THERE;
    RAGING;TO_SLEEP;VOWS;WENT_WITH;WONT_SEND;YOUNG;a plan;ambula;an;and hes;and the;bag;car;
    cousin;door;due;empty;face;helpin;her neck;her to;hersel;hes on;himsel;house;its;just;kayla;
    kid on;my;not respon;on him;open;own in;phone;poured;reside;round her;saying;seen;sent;
    she has;stop;strang;strugg;the locks;the rope;throug;to take;toilet;trappe;trappe in;wi;
    year old""",
    0.3: """AGAINST_WILL;AID_NEEDED;ALLERGY;BEFORE_THEN;DEAD_BY;DUMPED;GIVEN_UP;HEAR_NOW;HE_WAITS;
    INJURY;JUST_HARMED;NAMED_HARMER;NEEDS_AMBULANCE;NO_CARE;ONLY_CHILD_THERE;PARENT_DOWN;TAKER;
    TURNED_OUT;UNKNOWN_ADULT;VOW_NOW;a train;about #;alone in;an hour;and cant;and theyre;answer;
    anywhe;are two;arms;attack;back;badly;be dead;been change;behind the;being held;both girls;
    bottle;bottle in;boys;break;can hear;cans;cant wake;changi;changi rooms;collap;collap in;
    confus;cpr;die;from;from an;from school;from the;goodby;hall;hand;has just;he is;head;her in;
    him;his dad;holdin;home this;hour;house on;in a;in hand;in immedi;into;is an;is holdin;
    is threat;is walkin;jump;lads;last seen;leadin;leadin a;leavin;leg;lift;ligatu;lighte in;
    lips;locks;made;me;not breath;not safe;not to;off;on;on his;on saturd;parace;park;phone in;
    railin;respon;ringin;roof of;rooms;rope;safe;safe for;saw her;says;send;side of;someth from;
    sports hall;swallo;take;take the;that house;the careta;the changi;the lift;the line;
    the railin;the twins;the wrong;theres a;thinks;this evenin;to die;to jump;trying;trying to;
    twins;under;up;wake;way;we are;we have;where;where he;will;with it;woman;wrong side;yes""",
    0.2: """# girl;# last;# or;# yr;ABUSER;AIRPORT_NOW;ALONE;CARRIES_INSIDE;FETCHES;FEVER;
    GOING_OUT;HAS_CHILD;HOME_OR_HIM;JOURNEY;LURKING;NO_DOSE;NO_ONE_FIT;PACKED;RITE_COMING;SOON;
    SUGAR;TABLETS_GONE;USED;WITH_CHILD_NOW;a child;a flat;a gun;a machet;a van;a woman;absolu;
    again;alone;amir;an emerge;and;and isnt;and its;and mum;and no;and says;and shes;and very;
    and we;at a;at four;at half;away from;back at;bag and;bath;beatin;been missin;been seen;
    behind;below;boy;boy has;boys on;breath right;cant breath;careta;childs;comes;comes throug;
    coming;cousin is;dads;dead;dead by;deep;do not;do the;door on;down the;drill;drivin;droppe;
    eaten;eaten a;emerge;everyw;fainte;feelin;fgm;fire drill;fire in;fit;five;flat by;found a;
    front door;gate;gets;gets in;girl in;glass;gone;got;grey;had some;hard;hardly;hardly stand;
    has eaten;has got;has taken;has texted;has writte;hasnt had;have a;he does;he drank;he has;
    he hasnt;he left;he needs;he though;hear;heart;hell;hell be;her cousin;her dad;her go;
    her out;her room;her she;hes going;him in;his granda;his mouth;his neck;hittin;hittin him;
    home dad;home tonigh;hot;house is;hurts;i;i asked;i can;immedi;immedi danger;in bag;in my;
    in pe;in tears;inhale;inject;injury;into a;is beatin;is due;is in;is safe;is under;
    isnt answer;it at;its gone;jump in;kian;kids;kill;kitche;lad;lad with;lane;last night;leave;
    ledge;leo;let;let her;let me;lighte;look after;machet;made the;made to;man;meant;meant to;
    methyl;might;missin since;multi storey;mum arrive;my office;no one;no sign;not answer;nuts;
    off the;on both;on fire;on purpos;on their;one;only;out and;outsid;outsid the;over the;pack;
    packag;packet;packet of;parent say;parked;pe;pen;petrol;pick;plan for;police are;priya;
    proper;pupil has;purpos;reacti;really;recept;reece;round the;said shes;saturd;saturd and;saw;
    says he;says the;search;seen since;sendin;she can;she doesnt;she hasnt;she keeps;she might;
    she told;she will;shes had;shut;sick twice;sign of;site;sleep;sleepy;slurri;soaked;sober;
    some of;sports;staff;step;stoppe breath;storey;straig;tears;the back;the bed;the boy;
    the kids;the multi;the others;the phone;the sports;the toilet;the yard;them;them home;they;
    theyll;theyve;think;this is;threat;threat to;three of;tia;tied;to come;to send;told her;
    tonigh the;tried;tried to;turned;turned up;twice;twice and;two boys;unknow;up a;upstai;us;
    van;vanish;very sleepy;voicem;walkin;we cant;we dont;weve;when i;whethe the;with her;
    wont get;wont let;wrappe;wrists;writte;wrong;yard;year #;yester;yester and;yr""",
    0.1: """# is;# now;# of;=now;=present;ADVANCING;ALARM;CANT_LEAVE;HELP_CALLED;HUNTED;MEANS_HARM;
    NEGLECT_NOW;NOT_SEEN;REACHES;WATCHER;a bin;a car;a fire;a hammer;a load;a screwd;a year;
    adult in;all three;along;along the;and is;and staff;and theres;and told;anothe;anyone;
    are going;are waitin;area;arm in;at three;ate a;aunt;baby has;babys;back from;back in;barric;
    bathro;batter;be;be at;be marrie;be on;becaus his;been left;been stabbe;bench;bin;bin bag;
    bleach;bleedi;brough a;by an;by his;came in;car with;child is;comes in;corrid;crying;cupboa;
    cut hersel;cuts;dad says;days and;disclo;do;doing;door open;down;downst;drank the;eight;
    epipen;estate;family in;female;for four;found her;four;from lunch;front;full;get;get off;
    gets home;girlfr;given;go home;got hold;grandf;gun;half an;half three;hang;has booked;
    has locked;has nowher;has seen;has sent;hasnt come;have lost;having a;he isnt;he keeps;
    he made;he met;he ran;he rang;he should;he walked;headin;held;held in;help;her by;her ex;
    her hand;her mums;her teache;high;him from;him out;him since;him to;himsel in;his cousin;
    his head;his leg;his sister;his way;hittin her;holdin a;home alone;home at;home today;
    in room;in that;in with;inform;into her;is cold;is empty;is grey;is hiding;is home;is missin;
    is really;is trying;is very;ive;just a;keeps;keeps saying;keys;kill her;lads in;left on;
    level;librar;lit;little ones;live;live for;load of;loft;look;lookin at;looks;looks like;
    medica room;medici;messag;minibu;most nights;mouth;moved from;multi;mum hasnt;mum rang;
    mums partne;near;next week;night and;nobody;nobody at;note;nothin to;nowher;nowher to;of it;
    older lads;on the;one can;one she;ones;ones in;only get;others;out at;packed;pale;parame;
    park after;park and;partne is;pick up;pillow;pills;plan and;playgr;police;positi;pull;
    pupil in;purple;put the;recove positi;return;ringin #;round his;safe to;said the;sat on;
    screwd;search the;seat;seen by;seven and;shakin;she came;she was;shes in;shes swallo;
    shes told;should be;shown;sign;silver;six;smashi;sobbin;someon is;someth and;stand;stops;
    straig to;studen;sunday and;sweets;take her;take him;taken her;talkin;tells me;that is;the;
    the bath;the bathro;the bridge;the corrid;the dog;the estate;the girls;the hair;the house;
    the loft;the medica;the minibu;the mornin;the parame;the park;the playgr;the street;the sun;
    the track;the unit;them all;themse;thinks she;three;ticket;to be;to go;to let;to walk;
    toddle has;too much;took #;took off;top;top of;toward the;towel;track;under the;unit;up in;
    video;walk home;walked out;whethe;while;whispe;who isnt;whole;will be;window open;words;
    yellow""",
    -0.1: """# may;# th;# the;a drink;a e;a house;a strate;about her;afraid;after her;aid;also;
    and again;and fork;and nan;and sleeps;and then;appear;appoin;are;are hiding;are saying;
    are upstai;arm;asked for;asthma;attend;baby in;back to;back with;bangin on;baz;be a;
    becaus her;bed and;before;believ;bell;better;block;block and;boy is;bridge;bringi;broke down;
    brough in;bruise;call #;came to;camhs;cant get;carer;carryi;case;change the;checke her;
    child in;christ;closed the;coach;cold;contac;contin;cope;counse;dad;dark and;delive;depres;
    drawer;drew a;drink;drinki;e;easter;eats;elodie;everyo knows;evry;exclud;father is;februa;
    feels safe;find him;first aid;floor;for adhd;for him;for lunch;for tea;fork;foster carer;
    found by;friday;game;gate is;gave;gone missin;got in;guns;had taken;happen;has gone;has left;
    has threat;have booked;he can;he doesnt;he eats;he had;he threat;he told;he was;he went;
    headac;heatin;her arm;her being;her father;her mother;her nan;her own;hes #;hes a;his;
    hittin his;home becaus;home by;home from;home with;i want;id;if a;in #;in at;in danger;
    in her;in march;in prison;is he;is no;is scared;is the;john;july;just gone;keep;kind;
    knife and;last month;last week;last year;later;leeds;leeds and;left the;left with;lives with;
    looked;lost;made him;mam;many;mark;marks;mattre;may be;milk;minute;missed;months;mornin;most;
    mum keeps;mum says;mums;neighb;next to;no heatin;no immedi;none;not been;not in;now at;
    off sick;office;office and;older sister;on tuesda;out for;out to;over a;own with;page;pencil;
    plaste;poster;prescr;preven;prison;proble;readin;respit;safety;same;saw him;say her;says she;
    scisso;sessio;settle;she drew;she said;she sat;shot;since the;somebo;speak;speak to;speaki;
    spring;staff at;stairs;stayed there;stayin with;stepda is;strate;suppor;tables;taken an;
    takes;team;th;than;the case;the child;the class;the cot;the counci;the countr;the day;
    the dinner;the father;the form;the head;the marks;the old;the plan;the same;the scisso;
    the stairs;the toddle;the tracks;the uncle;the window;them in;there was;this;this week;
    threw a;times;times since;to a;to get;tray;treatm;turns;turns up;two years;uncons;up at;
    up by;up on;use;used to;uses a;usual;visit;walked along;want;want to;ward;was a;was in;
    we want;we would;wears;went;what we;when he;which she;who;who is;with;with dad;works;
    years ago;you""",
    -0.2: """BESIEGED;a bruise;a cold;a key;about;adhd;all;all week;and everyo;and has;and was;
    are in;at #;at her;at his;at lunch;at night;aware;aware of;baby;ball;bat;becaus of;
    becaus the;been told;behavi;best;board;boiler;broken;but;came;card;carers;carry;cat;centre;
    closed;coat;colleg;come;come to;comes to;coming to;cot;could;counci;countr;cut;dad is;day he;
    displa;drew;end of;ends;every;everyo;father;feels;for his;form;forwar;four times;from a;gas;
    girls on;glasse;going home;gone home;gp;has asthma;has moved;has not;has run;have no;he;
    he must;he said;healed;health;health visito;heard;her brothe;her glasse;her hair;her sister;
    hersel in;hid;him a;his inhale;his stepda;his tablet;hit;home and;home to;in june;is hurt;
    is kept;is locked;is lookin;is now;it has;it was;januar;june;landlo;let him;like;likes;list;
    living;lookin after;lounge;minute and;mood;mother;moved;moved out;mrs;mum said;mums ex;
    must not;night;night staff;nobody in;not allowe;of class;of going;off with;older;on her;
    one day;our;out in;own;parent;parent evenin;people;person;photo;picked;policy;practi;railwa;
    review;ring;ring #;risk;road;said she;says his;says it;scared;school and;second;see;sees;
    septem;servic;she;she feels;she tells;short;shoute;sister;sleeps in;social;social worker;
    staff on;stayed;stayin at;still;tablet for;talk;test;that the;the baby;the cat;the childr;
    the dark;the end;the family;the first;the health;the holida;the knife;the landlo;the lock;
    the lounge;the nurse;the road;the summer;the train;the way;the year;their;then;they have;
    threw;thursd;to him;to see;today and;told he;took the;tracks;tuesda;twenty;up the;visito;w;
    waitin;waitin for;waking;waking night;walked;watche;waters;way to;weeken;when;which;with his;
    with mum;with nan;with the;word;work;worrie about;would;years""",
    -0.3: """ADULT;AT_DOOR;a knife;about the;allowe;assess;at;becaus;broke;brothe;carrie;
    collec her;end;garden;going;had;half term;holida;if he;is waitin;kept;kept in;key;lives;lock;
    lunch;march;may;meetin;men from;mr;mum and;mum is;nan is;not come;nurse;on #;on a;other;
    playin;report;run;run out;scared of;school;she cut;she had;since #;stayin;summer;taxi;
    that he;the gate;the office;the police;the school;this term;tonigh and;used;what;withou;
    worker""",
    -0.4: """a new;an overdo;asleep;been;collec;day;her mum;hurt;if;im;is not;is on;knife;late;
    monday;must;sleeps;so;that;today;until;were;worrie""",
    -0.5: """as;childr;class;family;is a;traini;week""",
    -0.6: """#;# #;has been;mum;nan;new""",
    -0.7: """said;term;well""",
    -0.9: """was""",
    -1.4: """EVERYDAY""",
    -1.5: """=dated""",
}
WORD_WEIGHTS: dict[str, float] = {
    name.strip(): weight for weight, names in _WEIGHED.items() for name in names.split(";")
}
