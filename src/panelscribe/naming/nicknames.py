"""Short and full forms of given names that stand for each other, as data.

Pure. One group to a line, the full name first; a form may stand in several groups ("Alex"). Forms that are plain
beginnings of the full name (Matt, Matthew) are found by `names.py` without this list.
"""

GROUPS = """
abigail abby abbie gail
albert al bert bertie
alexander alex alec sandy sasha alejandro
alexandra alex sandra sandy sasha alexandria
alfred al alf fred
alison ali allie
andrew andy drew andreas
anthony tony antonio
antonia toni
arthur art
barbara barb babs
benjamin ben benny benji
bernard bernie
bradley brad
bridget biddy
caroline carrie carol carolina
catherine katherine kathryn kate katie cathy kathy kay kitty kit kat
charles charlie chuck chas
charlotte lottie charlie
christina christine chris tina chrissy
christopher chris kit topher
clinton clint
curtis curt kurt
cynthia cindy
daniel dan danny
daniela dani
david dave davey
deborah debra deb debbie
dennis denny
donald don donnie
dorothy dot dottie
douglas doug
edmund ed eddie ned ted
edward ed eddie ned ted teddy
eleanor ellie nell nora
elizabeth liz lizzie beth betsy betty eliza lisa libby
ellen nell ellie
emily em emmy
eugene gene
florence flo
frances fran franny francie
francis frank fran
francisco paco pancho franco
franklin frank
frederick fred freddy rick fritz
gabriel gabe
gabriella gabby ella
gerald gerry jerry
geoffrey jeffrey geoff jeff
gilbert gil bert
gregory greg gregg
guadalupe lupe
gwendolyn gwen
harold harry hal
henry harry hank hal
herbert herb bert
hubert bert hugh
isabella isabel bella izzy
ignacio nacho
jacob jake
jacqueline jackie
james jim jimmy jamie jay
janet jan
jason jay
jennifer jen jenny
jessica jess jessie
joan jo joanie
joanna joanne jo
john jack johnny jon
jonathan jon johnny
joseph joe joey jo
jose pepe
josephine jo josie
joshua josh
judith judy
julian jules
julia julie
kenneth ken kenny
kimberly kim
kristina kris tina
laurence lawrence larry lars laurie lorenzo
leonard leo len lenny
leonardo leo
louis lou lewis luis
lucille lucy
lynette lyn
madeleine maddie
magdalena lena
manuel manny manolo
margaret maggie meg peggy marge margie greta rita daisy
maria mary mia
martha marty
martin marty
mary molly polly mamie
matthew matt matty mateo matthias
maximilian max
melissa mel missy
michael mike mick mickey mikey miguel micha
michelle michele shelly
mitchell mitch
nancy nan
natalie nat
nathan nate nat
nathaniel nate nat
nicholas nick nicky nicolas niko
nicole nicky nikki
norman norm
oliver ollie olly
pamela pam
patricia pat patty tricia trish
patrick pat paddy
peter pete
philip phillip phil
priscilla cilla
rachel rach
randall randy
randolph randy
raymond ray
rebecca becky becca
reginald reg reggie
richard dick rick ricky rich richie
robert bob bobby rob robbie bert roberto
rodney rod
roger rodge
ronald ron ronnie
rosemary rose rosie
roxanne roxy
russell russ
samantha sam
samuel sam sammy
sarah sally sara
sebastian seb basti
stanley stan
stephanie steph steffi
stephen steven steve stefan
susan susanna suzanne sue susie suzy
sylvia sylvie
teresa theresa terry tess
terence terry
theodore ted teddy theo
thomas tom tommy tomas
timothy tim timmy
ulrich uli
valerie val
veronica ronnie
victor vic
victoria vicky tori
vincent vince vinny
virginia ginny
walter walt wally
wendy gwendolyn
wilhelm willi willy
william will bill billy willie liam
zachary zach zack
johannes hans hannes
joachim jochen achim
elisabeth lisa elli sissi
katharina kathi kati
franziska franzi
dieter didi
guillermo memo
enrique quique
eduardo edu lalo
rafael rafa
alberto beto
jesus chucho chus
dolores lola
concepcion concha conchi
mercedes merche
rosario charo
montserrat montse
frederic fred
dominique dom
jeanbaptiste jb
emmanuel manu
""".strip()


def _pairs() -> frozenset[tuple[str, str]]:
    pairs: set[tuple[str, str]] = set()
    for line in GROUPS.splitlines():
        full, *short = line.split()
        pairs.update((full, form) for form in short)
        pairs.update((form, full) for form in short)
    return frozenset(pairs)


PAIRS = _pairs()
"""All (full name, short form), in both orders."""
