"""The 24,000 most frequent words of written English, so that ordinary words are not taken for misheard names.

From the frequency dictionary of SymSpell (MIT), which joins the word list SCOWL with counts of Google Books Ngram
(CC BY 3.0). Given names that are frequent in books are among them. Pure; `spelling.py` reads it.
"""

# ruff: noqa: SIM905 (a list of 24,000 literals would read no better)
COMMON_WORDS: frozenset[str] = frozenset(
    """
a aaliyah aaron aba abacus abandon abandoned abandonment abatement abb abba abbas abbey abbot abbott abbreviated
abbreviation abbreviations abby abdomen abdominal abduction abdul abe abel aberdeen abide abiding abigail abilene
abilities ability abingdon able abnormal abnormalities aboard abode abolish abolished abolition aboriginal abort
aborted abortion abortions abound about above abr abraham abrams abrasive abridged abroad abrupt abruptly abs absence
absences absent absentee absolute absolutely absorb absorbed absorbing absorption abstain abstinence abstract
abstraction abstracts absurd abundance abundant abuse abused abuses abusing abusive abyss acacia academia academic
academics academies academy acapulco acc accelerate accelerated accelerating acceleration accelerator accent accented
accents accept acceptable acceptance accepted accepting accepts access accessed accesses accessibility accessible
accessing accession accessories accessory accident accidental accidentally accidents acclaim acclaimed accolades
accommodate accommodated accommodating accommodation accommodations accompanied accompanies accompaniment accompany
accompanying accomplish accomplished accomplishing accomplishment accomplishments accord accordance accorded according
accordingly accordion account accountability accountable accountancy accountant accountants accounted accounting
accounts accreditation accredited accrual accrue accrued acct accumulate accumulated accumulation accuracy accurate
accurately accusation accusations accuse accused accusing accustomed ace aces acetaminophen acetate ache aches
achievable achieve achieved achievement achievements achieves achieving achilles acid acidic acids acknowledge
acknowledged acknowledgement acknowledgements acknowledges acknowledging acknowledgment acme acne acorn acoustic
acoustics acquaintance acquainted acquire acquired acquires acquiring acquisition acquisitions acre acreage acres
acrobat acronym acronyms across acrylic act acted actin acting action actions activate activated activates activating
activation activator active actively activism activist activists activities activity acton actor actors actress
actresses acts actual actually actuarial actuator actuators acupuncture acute acyclovir ada adam adams adapt adaptable
adaptation adaptations adapted adapter adapters adapting adaptive adaptor adaptors add added addendum adder addict
addicted addicting addiction addictions addictive addicts adding addison addition additional additionally additions
additive additives address addressed addresses addressing adds adelaide adele adenosine adept adequacy adequate
adequately adhere adhered adherence adhesion adhesive adhesives adidas adirondack adj adjacent adjective adjoining
adjourn adjourned adjournment adjudication adjunct adjust adjustable adjusted adjusting adjustment adjustments adjusts
adler adm admin administer administered administering administers administration administrations administrative
administrator administrators admins admirable admiral admiralty admiration admire admired admissible admission
admissions admit admits admitted admittedly admitting ado adobe adolescence adolescent adolescents adolf adopt adopted
adopting adoption adoptions adoptive adopts adorable adore adrenal adrenaline adrian adriana adrienne ads adsorption
adult adultery adulthood adults adv advance advanced advancement advances advancing advantage advantageous advantages
advent adventist adventure adventures adventurous adversary adverse adversely advert advertise advertised
advertisement advertisements advertiser advertisers advertising adverts advice advisable advise advised adviser
advisers advises advising advisor advisories advisors advisory advocacy advocate advocated advocates advocating adware
aegis aeon aerial aero aerobic aerobics aeronautical aeronautics aerosol aerospace aesthetic aesthetics aetna affair
affairs affect affected affecting affection affective affects affidavit affiliate affiliated affiliates affiliation
affiliations affinity affirm affirmation affirmative affirmed afflicted affluent afford affordability affordable
afforded affords afghan afghanistan aforementioned aforesaid afr afraid africa african africans afrikaans afro aft
after aftermarket aftermath afternoon afternoons afterwards aga again against agar agate agatha age aged ageing
agencies agency agenda agendas agent agents ages aggravated aggregate aggregated aggregates aggregation aggression
aggressive aggressively agile agility aging agitation agnes ago agonist agony agra agree agreed agreeing agreement
agreements agrees agribusiness agricultural agriculture aha ahead ahmad ahmed aid aida aide aided aides aiding aids
aiken aikido ailments aim aimed aimee aiming aims ain air airbag airbags airborne airbrush airbus aircraft aired aires
airfare airfares airfield airflow airing airline airlines airmail airport airports airs airspace airway airways airy
ais aisle ait ajax aka akin akron al ala alabama aladdin alameda alamo alan alarm alarmed alarming alarms alas alaska
alaskan alb alba albania albanian albany albeit albert alberta alberto albion albright album albumin albums
albuquerque alchemist alchemy alcohol alcoholic alcoholics alcoholism alden alder alderman ale alec alejandro alert
alerted alerting alerts alex alexander alexandra alexandria alexis alfalfa alfonso alfred alfredo algae algebra
algebraic algebras algeria algorithm algorithms ali alias aliases aliasing alicante alice alicia alien alienation
aliens align aligned aligning alignment alike alison alistair alive alkaline all allah allan allegation allegations
alleged allegedly alleges allegheny allegiance alleging allegra allegro allele alleles allen allentown allergic
allergies allergy alleviate alley alliance alliances allied allies alligator allison allocate allocated allocating
allocation allocations allotment allotted allow allowable allowance allowances allowed allowing allows alloy alloys
allstate allure ally allyn alma almanac almighty almond almonds almost aloe aloha alone along alongside aloud alp
alpaca alpha alphabet alphabetic alphabetical alphabetically alpine alps already alright also alt alta altar alter
alteration alterations altered altering alternate alternately alternating alternative alternatively alternatives
although altitude altman alto altogether alton altoona altos alum aluminium alumni alvarez alvin always alyssa
alzheimer am amadeus amanda amarillo amateur amateurs amazed amazing amazingly amazon ambassador ambassadors amber
ambiance ambience ambient ambiguity ambiguous ambition ambitions ambitious ambrose ambulance ambulatory amelia amen
amend amended amending amendment amendments amends amenities amenity amer america american americana americans
americas amethyst amherst ami amid amidst amiga amigo amigos amino amir amish amman ammo ammonia ammonium ammunition
amnesty among amongst amor amortization amos amount amounted amounts amour amoxicillin amp amphibians ample
amplification amplified amplifier amplifiers amplitude amps amsterdam amt amtrak amused amusement amusing amy an ana
anabolic anaerobic anaheim anal analog analogous analogue analogy analyse analysed analyses analysing analysis analyst
analysts analytic analytical anarchist anarchy anastasia anatomical anatomy ancestor ancestors ancestral ancestry
anchor anchorage anchored anchors ancient ancillary and andersen anderson andes andorra andre andrea andrei andres
andrew andrews andromeda andy anecdotal anecdotes anew angel angela angeles angelic angelica angelina angelo angels
anger angie angina angle angled angler anglers angles anglia anglican angling anglo angola angry angst anguilla
anguish angular angus animal animals animate animated animation animations animator anime anita ankara ankle ann anna
annals annapolis anne annette annex annexation annie anniversaries anniversary annotate annotated annotation
annotations announce announced announcement announcements announcer announces announcing annoy annoyance annoyed
annoying annual annually annuities annuity anodized anomalies anomalous anomaly anon anonymity anonymous anonymously
anorexia another ans answer answered answering answers ant antagonist antagonists antalya antarctic antarctica ante
antelope antenna antennas anterior anthem anthems anthologies anthology anthony anthrax anthropological anthropology
anti antibiotic antibiotics antibodies antibody anticipate anticipated anticipates anticipating anticipation antics
antidepressants antigen antigens antigua antilles antimicrobial antioch antioxidant antioxidants antiquarian antique
antiques antiquities antiquity antitrust antivirus antoine anton antonio antony antrim ants antwerp anu anus anvil
anxiety anxious any anybody anyhow anymore anyone anything anytime anyway anyways anywhere aortic apache apart
apartheid apartment apartments apathy ape aperture apes apex aphrodite apis apo apocalypse apollo apologies apologize
apology apoptosis apostle apostles apostolic app appalachian apparatus apparel apparent apparently appeal appealed
appealing appeals appear appearance appearances appeared appearing appears appellant appellants appellate appellee
append appended appendices appendix appetite appetizer appetizers applaud applause apple apples applet appleton
applets appliance appliances applicability applicable applicant applicants application applications applied applies
apply applying appoint appointed appointing appointment appointments appoints appraisal appraisals appraised appraiser
appraisers appreciate appreciated appreciation apprentice apprenticeship approach approached approaches approaching
appropriate appropriated appropriately appropriateness appropriation appropriations approval approvals approve
approved approves approving approx approximate approximately approximation approximations apps apr apricot april apron
aprons apt aptitude aqua aquaculture aquamarine aquarium aquariums aquarius aquatic aqueous aquifer ara arab arabia
arabian arabic arabs arafat arbitrarily arbitrary arbitration arbitrator arboretum arc arcade arcadia arch
archaeological archaeology archbishop archer archery arches archibald archie archipelago architect architects
architectural architecture architectures archival archive archived archives archiving archivist arcs arctic ard arden
are area areas arena arenas ares arg argent argentina argentine arginine argos arguably argue argued argues arguing
argument arguments argus argyle argyll aria arid ariel aries arise arisen arises arising aristotle arithmetic arizona
ark arkansas arlene arlington arm armada armageddon armagh armani armchair armed armenia armenian armies armour arms
armstrong army arnold aroma aromatherapy aromatic arose around aroused arp arr arrange arranged arrangement
arrangements arranging array arrays arrears arrest arrested arrests arrival arrivals arrive arrived arrives arriving
arrogance arrogant arrow arrowhead arrows arroyo arse arsenal arsenic arson art artemis arterial arteries artery
arthritis arthur article articles articulate articulated articulation artificial artificially artillery artisan
artisans artist artistic artists arts arturo artwork artworks aruba arundel as asa asap asbestos ascending ascension
ascent ascertain ascot ash ashamed ashanti ashcroft asher ashes ashford ashlee ashley ashore ashton asia asian asians
aside ask asked asker asking asks asleep asp asparagus aspect aspects aspell aspen asphalt aspiration aspirations
aspire aspirin aspiring ass assassin assassination assault assaults assay assays assemble assembled assembler
assemblies assembling assembly assent assert asserted asserting assertion assertions asserts asses assess assessed
assesses assessing assessment assessments assessor assessors asset assets assign assigned assignee assigning
assignment assignments assigns assimilation assist assistance assistant assistants assisted assisting assists assn
assoc associate associated associates association associations associative assorted assortment asst assume assumed
assumes assuming assumption assumptions assurance assurances assure assured assures assuring asterisk asteroid
asteroids asthma aston astonishing astoria astounding astral astrological astrology astronaut astronauts astronomers
astronomical astronomy astrophysics asylum asymmetric asymmetry asymptotic asynchronous at atari ate atheism atheist
athena athens athlete athletes athletic athletics atkins atkinson atlanta atlantic atlantis atlas atlases atm
atmosphere atmospheric atoll atom atomic atoms atop atrial atrium atrocities ats att attach attached attaches
attaching attachment attachments attack attacked attacker attackers attacking attacks attain attained attaining
attainment attempt attempted attempting attempts attend attendance attendant attendants attended attendee attendees
attending attends attention attentive attenuation attest attic attire attitude attitudes attn attorney attorneys
attract attracted attracting attraction attractions attractive attracts attributable attribute attributed attributes
attribution atty atwood atypical aubrey auburn auckland auction auctions aud audi audible audience audiences audio
audiovisual audit audited auditing audition auditions auditor auditorium auditors auditory audits audrey audubon aug
augment augmentation augmented augsburg august augusta augustine augustus aunt aura aureus aurora aus auspices aussie
aust austen austin australasia australia australian australians austria austrian auth authentic authenticate
authenticated authentication authenticity author authored authoring authorisation authorised authoritative authorities
authority authorization authorize authorized authorizes authorizing authors authorship autism autistic auto
autobiography autograph autographed autographs autoimmune automate automated automatic automatically automating
automation automobile automobiles automotive autonomous autonomy autopsy autos autumn aux auxiliary ava avail
availability available avalanche avalon avatar avatars ave avenged avenger avengers avenue avenues average averaged
averages averaging avery avg avian aviation aviator avid avionics avis avn avocado avoid avoidance avoided avoiding
avoids avon avs await awaited awaiting awaits awake awakening awakenings award awarded awarding awards aware awareness
away awe awesome awful awhile awkward awning axe axes axial axiom axis axle aye ayers ayes ayr ayrshire ayurveda
azerbaijan azimuth aztec azure baba babe babel babes babies baby babylon babysitter babysitting baccalaureate baccarat
bach bachelor bachelorette bachelors bacillus back backbone backdoor backdrop backed backgammon background backgrounds
backing backlash backlight backlog backpack backpacker backpackers backpacking backpacks backs backstage backstreet
backup backups backward backwards backyard bacon bacteria bacterial bad baden badge badger badgers badges badly
badminton badness bag baggage baghdad bags bah bahama bahamas bahia bahrain baht bail bailey baird bait bake baked
baker bakeries bakers bakersfield bakery baking bal balance balanced balances balancing balboa balcony bald baldwin
bale bali balkan balkans ball ballad ballads ballarat ballard ballast ballet ballistic balloon balloons ballot ballots
ballroom balls bally balm baltic baltimore bamboo ban banana bananas band banda banded bandit bandits bands bandwidth
banff bang bangalore banged banging bangkok bangladesh bangle bangles bangor bangs banjo bank banked banker bankers
banking bankrupt bankruptcies bankruptcy banks banned banner banners banning banquet bans bantam baptism baptist
baptized bar barb barbados barbara barbarian barbecue barbeque barber barbie barbour barbra barbuda barcelona barclay
barclays bard bare bareback barefoot barely bargain bargaining bargains barge bari bark barker barking barley barlow
barn barnard barnes barnet barnett barney barns barnsley barometer baron baroness baroque barr barracks barracuda
barre barred barrel barrels barren barrett barrie barrier barriers barring barron barrow barry barrymore bars bart
bartender barter bartlett barton basal base baseball based basel baseline basement bases bash bashing basic basically
basics basil basin basins basis baskerville basket basketball baskets basque bass bassist bastard bastards bat batch
batches bates bath bathing bathroom bathrooms baths bathtub batman baton bats battalion batter battered batteries
battery batting battle battlefield battlefront battles battling bauer baum bavaria baxter bay bayer bayern bayesian
baylor bayou bays bazaar be beach beaches beachfront beacon bead beaded beading beads beagle beam beams bean beanie
beans bear beard bearded bearer bearing bearings bears beast beasts beat beaten beating beatles beatrice beats beatty
beau beaufort beaumont beauties beautiful beautifully beauty beaver beavers beaverton bebop became because beck becker
beckett becky become becomes becoming bed bedding bedford bedfordshire bedrock bedroom bedrooms beds bedside bedtime
bee beech beef beehive been beep beer beers bees beethoven beetle beetles before beforehand beg began begged begging
begin beginner beginners beginning beginnings begins begun behalf behave behaved behaves behavior behaviour
behavioural behaviours behind behold beige beijing being beings beirut bel belarus belfast belgian belgium belgrade
belief beliefs believe believed believer believers believes believing belinda belize bell bella belle bellevue bells
belly belmont belong belonged belonging belongings belongs beloved below belt belts beltway ben bench benches
benchmark benchmarking benchmarks bend bender bending bends beneath benedict beneficial beneficiaries beneficiary
benefit benefited benefiting benefits benevolent bengal bengali bengals benign benin benjamin bennett benny benson
bent bentley benton benz benzene bereavement berg bergen berger bergman berkeley berkshire berlin bermuda bern bernard
bernardo bernhard bernie bernstein berries berry bert berth bertha bertrand berwick beside besides bespoke bessie best
bestiality bestowed bestseller bestsellers bestselling bet beta beth bethany bethel bethesda bethlehem betrayal
betrayed bets betsy bette better betting betty between beverage beverages beverley beverly beware beyond bezel bhutan
bianca bias biased biases bib bible bibles biblical bibliographic bibliographies bibliography bic bicycle bicycles
bicycling bid bidder bidders bidding bids biennial big bigger biggest bike biker bikers bikes biking bikini bikinis
bilateral bilbao bile bilingual bill billabong billboard billed billet billiard billiards billie billing billings
billion billions bills billy biloxi bin binaries binary bind binder binders binding bindings binds binge bingham bingo
binocular binoculars bins bio biochemical biochemistry biodiversity bioethics biographical biographies biography biol
biological biologically biologist biologists biology biomass biomedical biometric biometrics biopsy bios biosphere
biosynthesis biotech biotechnology bipartisan bipolar birch bird birding birds birkenstock birmingham birth birthday
birthdays birthplace births birthstone bis biscuit biscuits bisexual bishop bishops bismarck bison bissau bistro bit
bitch bitches bite bites biting bitmap bits bitter bittorrent biz bizarre black blackberry blackboard blackburn
blackjack blacklist blackout blackpool blacks blackstone blackwell bladder blade blades blah blaine blair blake blame
blamed blaming blanc blanca blanchard blanche bland blank blanket blankets blanks blast blasted blaster blasting
blasts blatant blaze blazer blazers blazing bldg bleach bleak bleed bleeding blend blended blender blenders blending
blends bless blessed blessing blessings blew blight blind blinded blindness blinds bling blink blinking bliss blister
blitz blizzard blk blob bloc bloch block blockade blockbuster blocked blocker blockers blocking blocks blog blogged
blogger bloggers blogging blogs blond blonde blondes blondie blood bloodhound bloody bloom bloomfield blooming
bloomington blooms bloomsbury blossom blossoms blot blouse blow blower blowers blowing blowjob blowjobs blown blowout
blows blu blue blueberry bluegrass blueprint blueprints blues bluetooth bluff bluffs blum blunt blur blurred blush
blvd boa boar board boarding boardroom boards boardwalk boast boasts boat boating boats bob bobbi bobble bobby bobcats
bod bodied bodies bodily bodoni body bodybuilding boeing bog bogus bohemian boil boiled boiler boilers boiling boise
bold boldly bolivar bolivia bolivian bollywood bologna bolster bolt bolton bolts bomb bombay bomber bombers bombing
bombings bombs bon bona bonanza bond bondage bonded bonding bonds bone bones bong bonita bonn bonner bonnet bonneville
bonnie bono bonsai bonus bonuses boo boob boobs boogie book bookcase bookcases booked booker booking bookings
bookkeeping booklet booklets bookmark bookmarks books bookseller booksellers bookshelf bookshop bookstore bookstores
boolean boom boomers booming boon boone boost boosted booster boosters boosting boosts boot booth booths booties
booting bootleg boots bootstrap booty booze bop bora bordeaux border bordering borderline borders bore bored boredom
borg boring boris born borne boron borough borrow borrowed borrower borrowers borrowing bosch bose bosnia bosnian boss
bosses boston bot botanic botanical botany both bother bothered botox bots botswana bottle bottled bottles bottom
bottoms boucher bought boulder boulevard bounce bounced bounces bouncing bouncy bound boundaries boundary bounded
bounds bounty bouquet bouquets bourbon bourgeois bourne bournemouth bout boutique boutiques bovine bow bowed bowel
bowen bowers bowie bowl bowling bowls bowman bows box boxed boxer boxers boxes boxing boy boycott boyd boyer boyfriend
boyle boys bpm bps bra brace bracelet bracelets braces bracket brackets brad bradbury bradford bradley bradshaw brady
bragg brahms braid braided braille brain brains brainstorming brake brakes braking brampton bran branch branches
branching brand branded branding brandon brands brandt brandy bras brasil brass brat bratislava braun brave bravery
braves bravo bray brazil brazilian breach breaches bread breads breadth break breakaway breakdown breaker breakers
breakfast breakfasts breaking breakout breaks breakthrough breast breasted breastfeeding breasts breath breathable
breathe breathing breathtaking breckenridge bred breed breeder breeders breeding breeds breeze breezy bremen brenda
brendan brennan brent brentwood bret brethren breton brett brew brewer brewers brewery brewing brewster brian briana
brick bricks bridal bride brides bridesmaid bridge bridgeport bridges bridget bridging brief briefcase briefing
briefings briefly briefs brigade briggs brigham bright brighten brighter brightest brightly brightness brighton
brilliance brilliant brilliantly bring bringing brings brink brio brisbane bristol brit britain britannia britannica
british britney brits britt brittany brittle bro broad broadband broadcast broadcaster broadcasters broadcasting
broadcasts broaden broadening broader broadly broadway broccoli brochure brochures brock broke broken broker brokerage
brokers bromide bromley bronco broncos bronson bronx bronze brooch brooches brood brook brooke brooklyn brooks broom
bros broth brother brotherhood brothers brought brow brown browne brownie brownies browning browns brownsville browse
browser browsers browsing bruce bruins brunch brunei brunette brunettes bruno brunswick brush brushed brushes brushing
brussels brutal brutality brute bryan bryant bryce btu bubba bubble bubbles buccaneers buchanan bucharest buck bucket
buckets buckeye buckingham buckinghamshire buckle buckles buckley bucks bud budapest buddha buddhism buddhist buddies
budding buddy budget budgetary budgeted budgeting budgets buds buff buffalo buffer buffered buffering buffers buffet
buffy bug buggy bugs bugzilla buick build builder builders building buildings builds built bulb bulbs bulgaria
bulgarian bulge bulk bulky bull bulldog bulldogs bullet bulletin bulletins bullets bullock bulls bullshit bully
bullying bum bumble bump bumped bumper bumpers bumps bun bunch bundle bundled bundles bungalow bungalows bunk bunker
bunnies bunny bunting buoy bur burbank burberry burden burdens bureau bureaucracy bureaucratic bureaus burger burgers
burgess burglar burglary burgundy burial buried burke burlington burma burmese burn burnaby burned burner burners
burnett burning burnley burnout burns burnt burr burroughs burrows burst bursting bursts burt burton burundi bury bus
busch buses bush bushes bushnell busiest business businesses businessman businessmen bust busted buster busty busy but
butch butcher butler butt butte butter butterflies butterfly button buttons butts buy buyer buyers buying buys buzz by
bye bylaw bylaws bypass byrd byron byte bytes byzantine cab cabaret cabbage cabernet cabin cabinet cabinets cabins
cable cables cabling cabot cabriolet cache cached caches caching cactus cad cadence cadet cadets cadillac cadmium
cadre caesar caesars cafe cafes cafeteria caffeine cage cages cain cairns cairo cajun cake cakes cal calais calcium
calculate calculated calculates calculating calculation calculations calculator calculators calculus calcutta calder
caldwell caleb caledonia calendar calendars calender calf calgary calhoun cali calibrated calibration california
californian call callahan callback called caller callers calligraphy calling calls calm calming calmly calorie
calories calumet calvary calvert calves calvin calypso cam cambodia cambodian cambria cambridge cambridgeshire
camcorder camcorders camden came camel camelot cameo camera cameras cameron cameroon camilla camille camisole
camouflage camp campaign campaigning campaigns campbell camper campers campfire campground campgrounds camping campo
camps campsite campsites campus campuses camry cams can cana canaan canada canadian canadians canal canals canary
canberra cancel cancellation cancellations cancelled cancels cancer cancers cancun candid candida candidacy candidate
candidates candies candle candles candy cane canine canister cannabis canned cannes canning cannon canoe canoeing
canoes canon canonical canopy cans cant canterbury canton cantonese canucks canvas canyon canyons cap capabilities
capability capable capacitance capacities capacitor capacitors capacity cape capillary capita capital capitalism
capitalist capitalists capitalization capitalize capitalized capitals capitol capped cappuccino capri caprice
capricorn caps capsule capsules capt captain captains caption captions captivating captive captivity capture captured
captures capturing car cara caracas caramel carat caravan caravans carbide carbohydrate carbohydrates carbon carbonate
carbs carcinoma card cardboard cardiac cardiff cardigan cardinal cardinals cardio cardiology cardiovascular cards care
cared career careers careful carefully caregiver caregivers careless carers cares carey cargo caribbean caribou caring
carl carla carleton carlisle carlo carlos carlow carlsbad carlson carlton carly carlyle carmel carmen carmichael
carnage carnegie carnival carol carole carolina caroline carols carolyn carotid carousel carp carpal carpenter
carpenters carpentry carpet carpets carr carriage carrie carried carrier carriers carries carroll carrot carrots carry
carrying cars carson cart carte cartel carter carthage cartier cartilage carton cartoon cartoons cartridge cartridges
carts carve carved carver carving carvings cary casa casablanca casanova cascade cascades cascading case cases casey
cash cashier cashiers cashmere casing casino casinos casio casper caspian cassandra casserole cassette cassettes
cassidy cassie cast caste caster casters castillo casting castings castle castles castor castro casts casual
casualties casualty cat catalan catalina catalogue catalogues catalyst catalysts catalytic cataract catastrophe
catastrophic catch catcher catches catching catchment catchy cate categorical categories categorised categorization
categorized category cater catered caterer caterers catering caterpillar catfish cath cathedral catherine catheter
cathode catholic catholicism catholics cathy cation cations cato cats cattle caucasian caucasus caucus caught causal
cause caused causes causing caution cautions cautious cautiously cav cavalier cavaliers cavalry cave caveat cavern
caves caviar cavities cavity cay cayenne cayman cd cdr cease ceased ceases cecil cecilia cedar cedric ceiling ceilings
celeb celebrate celebrated celebrates celebrating celebration celebrations celebrities celebrity celebs celery celeste
celestial celia cell cellar cellars cello cellphone cellphones cells cellular cellulose celsius celtic celtics cement
cemeteries cemetery cen censor censored censorship census cent centenary centennial center central centralized
centrally centre centred centres centric centrifugal cents centuries centurion century ceramic ceramics cereal cereals
cerebral ceremonial ceremonies ceremony ceres cert certain certainly certainty certificate certificates certification
certifications certified certifies certify certifying cervical cervix cesar cessation cessna cha chad chadwick chain
chains chainsaw chair chaired chairman chairperson chairs chalet chalets chalk challenge challenged challenger
challenges challenging chalmers chamber chamberlain chambers chameleon champ champagne champaign champion champions
championship championships champs chan chance chancellor chances chandelier chandeliers chandigarh chandler chandra
chanel chang change changed changer changers changes changing channel channels chant chaos chaotic chap chapel
chaplain chaplin chapman chapter chapters char character characterised characteristic characteristics characterization
characterize characterized characters charcoal chardonnay charge charged charger chargers charges charging chariot
charisma charismatic charitable charities charity charlene charles charleston charley charlie charlotte
charlottesville charlton charm charmed charming charms chars chart charter chartered charters charting charts chase
chased chaser chasing chassis chat chateau chatham chatroom chats chattanooga chatter chatting chavez che cheap
cheaper cheapest cheat cheating cheats chechen chechnya check checkbox checked checker checkers checking checklist
checklists checkout checkpoint checks checksum cheddar cheek cheeks cheeky cheer cheerful cheering cheerleader
cheerleaders cheers cheese cheesecake cheeses cheesy cheetah chef chefs chelmsford chelsea cheltenham chem chemical
chemically chemicals chemist chemistry chemists chemotherapy chen cheney chenille chennai cheque cheques cher cherish
cherished cherokee cherries cherry cheryl chesapeake cheshire chess chest chester chesterfield chestnut chests
chevrolet chevron chevy chew chewing cheyenne chez chi chic chicago chichester chick chicken chickens chicks chico
chief chiefly chiefs chihuahua child childbirth childcare childhood childish children chile chilean chill chilled
chilli chilling chilly chime chimes chimney chimp chin china chinatown chinese ching chino chinook chip chippewa
chipping chips chiropractic chiropractors chit chloe chloride chlorine chm chocolate chocolates choice choices choir
choke choking cholesterol chomsky choose chooses choosing chop chopin chopped chopper choppers chops choral chord
chords choreography chores chorus chose chosen chow chr chris christ christchurch christening christensen christi
christian christianity christians christie christina christine christmas christophe christopher chromatography chrome
chromium chromosomal chromosome chromosomes chronic chronicle chronicles chronograph chronological chronology chrysler
chs chubby chuck chung chunk chunks chunky church churches churchill ciao cicero cid cider cigar cigarette cigarettes
cigars cincinnati cinderella cindy cine cinema cinemas cinematic cinematography cinnamon cipher cir circa circle
circles circuit circuitry circuits circular circulate circulated circulating circulation circumcision circumference
circumstance circumstances circus cirque cirrus cisco cit citadel citation citations cite cited cites citibank cities
citigroup citing citizen citizens citizenship citrate citrine citroen citrus city civ civic civil civilian civilians
civilization civilizations civilized clad claiborne claim claimant claimants claimed claiming claims clair claire clam
clamp clamps clan clancy clans clap clapton clara clare clarence clarendon clarification clarified clarify clarifying
clarinet clarion clarity clark clarke clash clashes clasp class classes classic classical classics classification
classifications classified classifieds classify classmates classroom classrooms classy claude claudia claudio claus
clause clauses claw claws clay clayton clean cleaned cleaner cleaners cleaning cleanliness cleans cleanse cleanser
cleansing cleanup clear clearance cleared clearer clearing clearinghouse clearly clears clearwater cleavage clemens
clement clements clemson cleo cleopatra clergy cleric clerical clerk clerks cleveland clever click clickable clicked
clicking clicks client clientele clients cliff clifford cliffs clifton climate climates climatic climax climb climbed
climber climbers climbing climbs cline cling clinic clinical clinically clinician clinicians clinics clint clinton
clio clip clipboard clipped clipper clippers clipping clippings clips clit clitoris clits clive cloak clock clocks
clockwise clogs clone cloned clones cloning close closed closely closeout closeouts closer closes closest closet
closets closeup closing closings closure closures cloth clothed clothes clothing cloths cloud clouds cloudy clover
cloves clown clowns club clubbing clubhouse clubs clue clueless clues clumsy cluster clustered clustering clusters
clutch clutter clyde co coach coaches coaching coal coalition coalitions coarse coast coastal coaster coasters
coastline coasts coat coated coates coating coatings coats coauthor coax coaxial cob cobalt cobb cobol cobra coca
cocaine cochin cochran cock cocker cockpit cocks cocktail cocktails coco cocoa coconut cocoon cocos cod code coded
codeine coder coders codes codex coding cody coed coefficient coefficients coercion coffee coffin cog cognition
cognitive cohen coherence coherent cohesion cohesive cohort cohorts coil coils coin coincide coincidence coins coke
col cola colby colchester cold colder colds cole coleman coles colgate coli colin coliseum colitis coll collaborate
collaborating collaboration collaborations collaborative collaborators collage collagen collapse collapsed collar
collars collateral colleague colleagues collect collectable collectables collected collectible collectibles collecting
collection collections collective collectively collector collectors collects colleen college colleges collegiate
collide collie collier collin collins collision collisions colloquium colo cologne colombia colombian colombo colon
colonel colonial colonies colonization colony color colorado colossal colossians colour coloured colourful colours
colt coltrane colts columbia columbian columbus column columnist columnists columns com coma comb combat combating
combination combinations combinatorial combine combined combines combining combo combos combs combustion come comeback
comedian comedies comedy comes comet comets comfort comfortable comfortably comforter comforting comforts comfy comic
comics coming comm comma command commanded commander commanders commanding commandment commandments commando commands
commas commemorate commemorative commence commenced commencement commences commencing commend commended comment
commentaries commentary commentator commentators commented commenter commenting comments commerce commercial
commercialization commercially commercials commission commissioned commissioner commissioners commissioning
commissions commit commitment commitments commits committed committee committees committing commodities commodity
commodore common commonly commonplace commons commonwealth communal commune communicable communicate communicated
communicates communicating communication communications communicator communion communism communist communists
communities community commute commuter commuting como comoros comp compact companies companion companions company
compaq comparable comparative comparatively compare compared compares comparing comparison comparisons compartment
compartments compass compassion compassionate compatibility compatible compel compelled compelling compendium
compensate compensated compensation compensatory compete competed competence competencies competency competent
competing competition competitions competitive competitively competitiveness competitor competitors compilation
compilations compile compiled compiler compilers compiling complain complainant complained complaining complains
complaint complaints complement complementary complemented complements complete completed completely completeness
completes completing completion complex complexes complexities complexity compliance compliant complicated
complication complications complied complies compliment complimentary compliments comply complying component
components compose composed composer composers composing composite composites composition compositions compost
composting compound compounded compounds comprehend comprehension comprehensive compress compressed compression
compressor compressors comprise comprised comprises comprising compromise compromised compromising comps compton
comptroller compulsive compulsory computation computational computations compute computed computer computerized
computers computes computing comrades con conan conc conceal concealed conceded conceivable conceive conceived
concentrate concentrated concentrates concentrating concentration concentrations concept conception concepts
conceptual concern concerned concerning concerns concert concerted concerto concerts concession concessions concierge
concise conclude concluded concludes concluding conclusion conclusions conclusive concord concordance concorde
concrete concur concurrence concurrency concurrent concurrently condemn condemnation condemned condensation condensed
condenser condiments condition conditional conditioned conditioner conditioners conditioning conditions condo
condolences condom condominium condominiums condoms condor condos conducive conduct conducted conducting conduction
conductive conductivity conductor conductors conducts conduit cone cones conf confectionery confederate confederation
confer conference conferences conferencing conferred confess confessed confession confessional confessions confetti
confidence confident confidential confidentiality confidently configurable configuration configurations configure
configured configuring confined confinement confirm confirmation confirmed confirming confirms conflict conflicting
conflicts confluence conform conformance conformation conforming conformity conforms confront confrontation confronted
confronting confuse confused confusing confusion cong congenital congestion congo congrats congratulate
congratulations congregation congregational congregations congress congresses congressional congressman conjecture
conjugate conjunction conn connect connected connecticut connecting connection connections connectivity connector
connectors connects conner connie connolly conquer conquered conquest conrad cons conscience conscious consciously
consciousness consecutive consensus consent consequence consequences consequent consequential consequently conservancy
conservation conservatism conservative conservatives conservatory conserve conserved consider considerable
considerably consideration considerations considered considering considers consignment consist consisted consistency
consistent consistently consisting consists consolation console consoles consolidate consolidated consolidating
consolidation consortium conspicuous conspiracy constable constance constant constantine constantly constants
constellation constipation constituencies constituency constituent constituents constitute constituted constitutes
constituting constitution constitutional constitutions constr constrained constraint constraints construct constructed
constructing construction constructions constructive constructor constructors constructs construed consul consular
consulate consult consultancy consultant consultants consultation consultations consultative consulted consulting
consumable consumables consume consumed consumer consumers consuming consumption cont contact contacted contacting
contacts contagious contain contained container containers containing containment contains contaminant contaminants
contaminated contamination contemplate contemplated contemplating contemplation contemporary contempt contend
contender contends content contention contentious contents contest contestants contested contests context contexts
contextual contiguous continent continental continents contingencies contingency contingent continual continually
continuation continue continued continues continuing continuity continuous continuously continuum contour contours
contra contraception contraceptive contraceptives contract contracted contracting contraction contractor contractors
contracts contractual contradict contradiction contradictions contradictory contrary contrast contrasting contrasts
contrib contribute contributed contributes contributing contribution contributions contributor contributors control
controlled controller controllers controlling controls controversial controversies controversy convection convene
convened convenience convenient conveniently convent convention conventional conventions converge converged
convergence conversation conversational conversations converse conversely conversion conversions convert converted
converter converters convertible converting convertor converts convex convey conveyance conveyed conveying conveyor
conveys convict convicted conviction convictions convince convinced convincing convoy conway coo cook cookbook
cookbooks cooke cooked cooker cookers cookery cookie cookies cooking cooks cookware cool coolant cooled cooler coolers
coolest cooley cooling coon coop cooper cooperate cooperating cooperation cooperative cooperatives coordinate
coordinated coordinates coordinating coordination coordinator coordinators cop cope copeland copenhagen copied copier
copiers copies coping copper cops copy copying copyright copyrighted copyrights copywriting cor cora coral cord corded
cordless cordoba cords corduroy core cores corey corfu corgi corinthians cork corn cornelius cornell corner corners
cornerstone corning cornish cornwall corolla corollary corona coronado coronary coronation coroner corp corporal
corporate corporation corporations corps corpse corpus corr correct corrected correcting correction correctional
corrections corrective correctly correctness correlate correlated correlates correlation correlations correspond
correspondence correspondent correspondents corresponding corresponds corridor corridors corrosion corrugated corrupt
corrupted corruption corsair corset corsica cortex cortical cortland corvallis corvette cory cos cosby cosmetic
cosmetics cosmic cosmology cosmopolitan cosmos cosponsors cost costa costello costing costly costs costume costumes
cosy cot cote cots cottage cottages cotton cottonwood couch cougar cougars cough coughing could coulter council
councillor councillors councilman councils counsel counselling counsellor counselor count countdown counted counter
counterfeit counterpart counterparts counters countess counties counting countless countries country countryside
countrywide counts county coup coupe couple coupled coupler couples coupling couplings coupon coupons courage
courageous courier course courses coursework court courteous courtesy courthouse courtney courtroom courts courtyard
cousin cousins couture covariance cove covenant covenants coventry cover coverage covered covering coverings covers
covert coveted cow coward cowboy cowboys cows cox coyote coyotes coz cozumel cpd cpl cps crab crabs crack crackdown
cracked cracker crackers cracking cracks cradle cradles craft crafted crafting crafts craftsman craftsmanship
craftsmen crafty craig cram cramps cranberry crane cranes crank crap crappy craps crash crashed crashers crashes
crashing crate crater crates crave craven craving cravings crawford crawl crawler crawling cray craze crazy cream
creams creamy create created creates creatine creating creation creations creative creatively creativity creator
creators creature creatures credential credentials credibility credible credit credited creditor creditors credits
cree creed creek creeks creep creeping creepy creighton creme creole crescent crest crested crete crew crews crib
cribs cricket cried cries crime crimes criminal criminals criminology crimson cripple crises crisis crisp cristina
criteria criterion critic critical critically criticised criticism criticisms criticize criticized critics critique
critiques critters croatia croatian crochet crock crockett crocodile croft cromwell crook crooked crooks crop cropped
cropping crops crore crosby cross crosse crossed crosses crossfire crossing crossings crossover crossroads crossword
crosswords crotch crouch crow crowd crowded crowds crowley crown crowned crowns crows croydon cruces crucial crude
cruel cruelty cruise cruiser cruisers cruises cruising crumbs crunch crusade crusader crusaders crush crushed crushing
crust cruz cry crying cryogenic crypt cryptographic cryptography crystal crystalline crystals csc ctr cts cub cuba
cuban cube cubes cubic cubs cuckold cuckoo cucumber cue cues cuff cuffs cuisinart cuisine cuisines culinary cullen
cult cultivate cultivated cultivation cultural culturally culture cultured cultures culver cum cumberland cumbersome
cumbria cumming cummings cumulative cunning cunningham cunt cunts cup cupboard cupid cups cur curacao curator curb
cure cured cures curing curiosity curious curl curling curly currencies currency current currently currents curricula
curricular curriculum curry curse cursed cursor cursors curt curtain curtains curtin curtis curvature curve curved
curves cushing cushion cushions custer custodial custodian custody custom customary customer customers customise
customised customization customize customized customizing customs cut cute cutie cutler cutlery cutoff cuts cutter
cutters cutting cuttings cyan cyberspace cycle cycles cyclic cyclical cycling cyclists cyclone cyclones cygnus cyl
cylinder cylinders cylindrical cymru cynical cynthia cypress cyprus cyril cyrillic cyrus cyst cysteine cystic
cytochrome cytokines cytology cytoplasmic czech czechoslovakia dab dad daddy dads daemon daft dag dagger dahl daily
daimler dairy daisy dakar dakota dalai dale daley dali dallas dalton dam damage damaged damages damaging damascus dame
damian damien dammit damn damned damon damp damping dams dan dana dance danced dancer dancers dances dancing dandy
dane dang danger dangerous dangerously dangers dangle dangling daniel danielle daniels danish danny dante danube dap
daphne darby darcy dare dared darfur daring dark darker darkest darkness darkroom darlene darling darlington darn
darrell darren darryl dart darth dartmouth darts darwin daryl dash dashboard dashed dat data database databases
datatype date dated dateline dates dating datum daughter daughters daunting dave davenport david davidson davies davis
dawn dawson day daycare daylight days daytime dayton dazzle dazzling dbl dds de deacon dead deadline deadlines
deadlock deadly deaf deal dealer dealers dealership dealerships dealing dealings deals dealt dean deanna deans dear
dearborn dearly death deaths deb debate debated debates debating debbie debian debit deborah debra debris debt debtor
debtors debts debug debugger debugging debut debuts dec decade decades decal decals decatur decay deceased deceived
december decent decentralized deception deceptive decide decided decidedly decides deciding decimal decision decisions
decisive deck decker decks declaration declarations declare declared declares declaring decline declined declines
declining deco decode decoder decoding decomposition decor decorate decorated decorating decoration decorations
decorative decorator decorators decrease decreased decreases decreasing decree dedicate dedicated dedication deduct
deducted deductible deduction deductions dee deed deeds deem deemed deems deep deeper deepest deeply deer deere def
defamation default defaults defeat defeated defeating defeats defect defective defects defence defend defendant
defendants defended defender defenders defending defends defense defensive defer deferred defiance deficiencies
deficiency deficient deficit deficits define defined defines defining definite definitely definition definitions
definitive deformation deg degeneration degradation degrade degraded degrading degree degrees dehydration
dehydrogenase deity del delaney delaware delay delayed delaying delays delegate delegated delegates delegation
delegations delete deleted deletes deleting deletion deletions delhi deli deliberate deliberately deliberations
delicate delicious delight delighted delightful delights delimited delinquency delinquent deliver deliverable
delivered deliveries delivering delivers delivery dell della delphi delta deluxe dem demand demanded demanding demands
dementia demise demo democracies democracy democrat democratic democrats demographic demographics demolished
demolition demon demons demonstrate demonstrated demonstrates demonstrating demonstration demonstrations demonstrators
demos dempsey den denali denial denied denies denim denis denise denmark dennis denny denomination denominations
denominator denote denoted denotes dense densities density dent dental dentist dentistry dentists denton dents denver
deny denying deodorant dep depart departed departing department departmental departments departs departure departures
depend dependable dependant depended dependence dependencies dependency dependent dependents depending depends depict
depicted depicting depiction depicts depleted depletion deploy deployed deploying deployment deployments deportation
deposit deposited deposition depository deposits depot depp deprecated depreciation depressed depressing depression
depressive deprivation deprived dept depth depths deputies deputy der derby derbyshire deregulation derek derivation
derivative derivatives derive derived derives deriving dermatitis dermatology derrick derry desc descend descendant
descendants descended descending descent describe described describes describing description descriptions descriptive
descriptor descriptors desert deserted deserts deserve deserved deserves deserving design designate designated
designating designation designations designed designer designers designing designs desirable desire desired desires
desiring desk desks desktop desktops desmond despair despatch despatched desperate desperately desperation despite
dessert desserts destination destinations destined destiny destroy destroyed destroyer destroying destroys destruction
destructive detachable detached detachment detail detailed detailing details detained detainees detect detectable
detected detecting detection detective detectives detector detectors detects detention deter detergent deterioration
determinant determinants determination determinations determine determined determines determining deterministic
deterrent detox detoxification detrimental detroit deuce deus deuteronomy deutschland devastated devastating
devastation develop developed developer developers developing development developmental developments develops deviant
deviation deviations device devices devil devils devin devious devise devised devoid devon devote devoted devotion
devotional dew dewey dewitt dexter dhaka dharma diabetes diabetic diagnose diagnosed diagnoses diagnosing diagnosis
diagnostic diagnostics diagonal diagram diagrams dial dialect dialog dialogue dialogues dialysis diameter diamond
diamondbacks diamonds diana diane dianne diaper diapers diaphragm diaries diary diaspora diazepam dice dick dickens
dickies dickinson dicks dickson dict dictate dictated dictates dictator dictatorship dictionaries dictionary did die
died diego dielectric diem dies diesel diet dietary dieter dieting dietrich diets diff differ differed difference
differences different differential differentiate differentiated differentiation differently differing differs
difficult difficulties difficulty diffraction diffs diffuse diffusion dig digest digestion digestive digger digging
digit digital digitally digitized digits dignity digs dildo dildos dilemma dilemmas diligence dill dillon dilute
diluted dilution dim dime dimension dimensional dimensions diminish diminished diminishing din dina dinar dine diner
diners ding dinghy dining dinner dinners dinnerware dino dinosaur dinosaurs diocese diode diodes dion dior dioxide dip
diploma diplomacy diplomas diplomat diplomatic diplomats dipole dipped dipping dips dir dire direct directed directing
direction directional directions directive directives directly director directorate directories directors directory
directs dirham dirk dirt dirty dis disabilities disability disable disabled disabling disadvantage disadvantaged
disadvantages disagree disagreed disagreement disappear disappearance disappeared disappearing disappears disappointed
disappointing disappointment disarmament disaster disasters disastrous disbursement disbursements disc discard
discarded discern discerning discharge discharged discharges disciple disciples disciplinary discipline disciplined
disciplines disclaimer disclaimers disclaims disclose disclosed disclosing disclosure disclosures disco discography
discomfort disconnect disconnected discontinue discontinued discontinuity discount discounted discounts discourage
discouraged discourse discover discovered discoveries discovering discovers discovery discreet discrepancies
discrepancy discrete discretion discretionary discriminate discrimination discriminatory discs discus discuss
discussed discusses discussing discussion discussions disease diseases disgrace disguise disguised disgust disgusting
dish dishes dishonest dishwasher dishwashers disk diskette disks dislike dismal dismiss dismissal dismissed disney
disneyland disorder disorders disparate disparities disparity dispatch dispatched dispatcher dispatches dispense
dispenser dispensers dispensing dispersal dispersed dispersion displaced displacement display displayed displaying
displays disposable disposal dispose disposed disposition disproportionate dispute disputed disputes disqualified
disregard disrupt disrupted disruption disruptive dissatisfaction dissatisfied dissection disseminate disseminated
dissemination dissent dissenting dissertation dissertations dissipation dissolution dissolve dissolved dist distal
distance distances distant distilled distinct distinction distinctions distinctive distinctly distinguish
distinguished distinguishes distinguishing distorted distortion distortions distracted distraction distress distressed
distribute distributed distributes distributing distribution distributions distributor distributors district districts
disturb disturbance disturbances disturbed disturbing dit ditch ditto div diva divas dive diver divergence divers
diverse diversification diversified diversion diversions diversity divert diverted dives divide divided dividend
dividends divider dividers divides dividing divine diving divinity division divisional divisions divorce divorced dix
dixie dixon dizziness dizzy djibouti do dob doc dock docket docking docks docs doctor doctoral doctorate doctors
doctrine doctrines document documentaries documentary documentation documented documenting documents dodge dodgers doe
does dog doggie doggy dogma dogs doh doha doing dol dolby dolce dole doll dollar dollars dollhouse dolls dolly dolores
dolphin dolphins dom domain domaine domains dome domestic dominance dominant dominate dominated dominates dominating
domination domingo dominic dominica dominican dominion dominique domino don donald donaldson donate donated donating
donation donations doncaster done donegal dong dongle donkey donna donnie donor donors donovan donuts doom doomed door
doors doorstep doorway dopamine dope doping doppler dor dora dorado dorchester doris dorm dormant dorothy dorsal
dorset dortmund dos dosage dose doses dosing dossier dot doth dots dotted double doubled doubleday doubles doubletree
doubling doubt doubtful doubts doug dough doughty douglas douglass dove dover doves dow down downfall downhill downing
download downloadable downloaded downloading downloads downright downs downside downstairs downstream downtime
downtown downturn downward doyle dozen dozens dpi dps dracula draft drafted drafting drafts drag dragged dragging
dragon dragonfly dragons drain drainage drained draining drains drake dram drama dramas dramatic dramatically drank
draper drastic drastically draw drawback drawbacks drawer drawers drawing drawings drawn draws dread dreaded dreadful
dream dreamed dreamer dreaming dreams dreamy dredging dresden dress dressage dressed dresser dresses dressing
dressings drew dried dries drift drifting drill drilled drilling drills drink drinkers drinking drinks drip dripping
drive driven driver drivers drives driveway driving drop dropout dropped dropping drops drosophila drought drove drown
drowned drowning drudge drug drugs druid drum drummer drumming drums drunk drunken dry dryden dryer dryers drying
drywall dts dual duality duane dub dubai dubbed dubious dublin dubois dubuque duchess duck ducks duct ducts dude dudes
dudley due duel dues duet duff duffy dug duh duke dukes dull dulles duluth duly dumb dumfries dummies dummy dump
dumped dumping dumps dun dunbar duncan dundee dune dunedin dunes dung dungeon dungeons dunk dunlop dunn dunno duo dup
duplex duplicate duplicated duplicates duplicating duplication dupont dur durability durable duran durango duration
durban durham during dusk dust dustin dusty dutch duties duty duvet dwarf dwell dwelling dwellings dwight dye dyed
dyer dyes dying dyke dykes dylan dynamic dynamical dynamically dynamics dynamite dynasty dysfunction dyslexia dyson
each eager eagerly eagle eagles ealing ear earl earle earlier earliest early earn earned earnest earnhardt earning
earnings earns earphones earring earrings ears earth earthly earthquake earthquakes ease easement easements easier
easiest easily east easter eastern eastman eastwood easy eat eaten eater eaters eating eaton eats eau ebay ebert ebony
eccentric ecclesiastes echo echoed echoes eclectic eclipse eco ecological ecology econ economic economical
economically economics economies economist economists economy ecosystem ecosystems ecstasy ecu ecuador ecumenical
eczema eddie eddy eden edgar edge edged edges edible edinburgh edison edit editable edited edith editing edition
editions editor editorial editorials editors edits edmond edmonton edmund edna edo eds eduardo educ educate educated
educating education educational educator educators edward edwardian edwards edwin eek eel eff effect effected
effective effectively effectiveness effects efficacy efficiencies efficiency efficient efficiently effluent effort
efforts egg eggplant eggs ego egypt egyptian egyptians eiffel eigenvalues eight eighteen eighteenth eighth eighties
eighty eileen einstein eisenhower either ejaculating ejaculation eject elaborate elaboration elaine elan elapsed
elastic elasticity elbow elbows elder elderly elders eldest eleanor elect elected election elections elective
electives electoral electorate electors electra electric electrical electrically electrician electricians electricity
electrified electro electrode electrodes electrolyte electromagnetic electron electronic electronica electronically
electronics electrons electrophoresis electrostatic elects elegance elegant elegantly elem element elemental
elementary elements elena elephant elephants elevated elevation elevations elevator elevators eleven eleventh elf eli
elias eligibility eligible elijah eliminate eliminated eliminates eliminating elimination eliminator eliot elisa
elisabeth elise elisha elite elites elixir eliza elizabeth elk ell ella ellen ellie ellington elliot elliott ellipse
elliptic elliptical ellis ellison ellsworth elm elmer elmo elongation els elsa else elsewhere elsie elton elusive
elves elvis ely emacs email emailed emailing emails emancipation emanuel embargo embark embarked embarrassed
embarrassing embarrassment embassies embassy embed embedded embedding emblem embodied embodiment embossed embrace
embraced embraces embracing embroidered embroidery embryo embryonic embryos emerald emerge emerged emergence
emergencies emergency emergent emerges emerging emeritus emerson emery emf emil emile emily eminem eminent emirates
emission emissions emit emitted emitting emma emmanuel emmy emo emory emoticons emotion emotional emotionally emotions
emp empathy emperor emphasis emphasize emphasized emphasizes emphasizing empire empires empirical employ employability
employed employee employees employer employers employing employment employs emporium empower empowered empowering
empowerment empress empty ems emu emulate emulation emulator emulators emulsion enable enabled enables enabling enact
enacted enactment enamel encapsulated encapsulation encarta enchanted enchanting enclose enclosed enclosing enclosure
enclosures encode encoded encoder encodes encoding encompass encompasses encompassing encore encounter encountered
encounters encourage encouraged encouragement encourages encouraging encrypt encrypted encryption encyclopaedia
encyclopedia encyclopedias end endangered endeavour ended endemic ending endings endless endnote endocrine
endocrinology endogenous endorse endorsed endorsement endorsements endorses endothelial endowed endowment endpoint
endpoints ends endurance endure endured enduring enema enemies enemy energetic energies energizer energy enfield
enforce enforceable enforced enforcement enforcing eng engage engaged engagement engagements engages engaging engine
engineer engineered engineering engineers engines england english engraved engraving enhance enhanced enhancement
enhancements enhancer enhances enhancing enid enigma enjoy enjoyable enjoyed enjoying enjoyment enjoys enlarge
enlarged enlargement enlightened enlightenment enlisted ennis enormous enormously enough enquire enquirer enquiries
enquiry enrich enriched enrichment enrique enrol enroll enrolled enrolling enrolment enron ensemble ensembles ensign
ensuing ensure ensured ensures ensuring entail entails enter entered entering enterprise enterprises enters entertain
entertained entertainer entertainers entertaining entertainment enthusiasm enthusiast enthusiastic enthusiasts entire
entirely entirety entities entitled entitlement entitlements entity entomology entrance entrances entrants
entrepreneur entrepreneurial entrepreneurs entrepreneurship entries entropy entrusted entry enumerated enumeration
envelope envelopes environ environment environmental environmentalists environmentally environments envisaged envision
envisioned envoy envy enzymatic enzyme enzymes enzymology eos ephedrine ephesians epic epidemic epidemiological
epidemiology epilepsy epiphany episcopal episode episodes epithelial epoch epoxy epsilon epson epstein equal equality
equalization equalizer equally equals equation equations equator equatorial equestrian equilibrium equine equinox
equip equipment equipments equipped equitable equities equity equiv equivalence equivalent equivalents era eradicate
eradication erase erased eraser erasmus ere erect erected erectile erection ergo ergonomic ergonomics eric erica erich
erickson ericsson erie erik erika erin eritrea ernest ernie ernst eros erosion erotic erotica err errata erred
erroneous error errors eruption erwin escalade escalation escape escaped escapes escaping escherichia escondido escort
escorted escorts escrow esd eskimo esophageal esoteric esp especially esperanto espionage espresso esprit esq essay
essays essen essence essential essentially essentials essex est establish established establishes establishing
establishment establishments estate estates este esteem ester estes esther estimate estimated estimates estimating
estimation estimator estonia estonian estuary eta etc etched etching eternal eternity eth ethan ethanol ethel ether
ethereal ethernet ethic ethical ethics ethiopia ethiopian ethnic ethnicity ethos ethyl ethylene etiquette eucalyptus
eucharist euclid eugene eur eureka euro europa europe european europeans euros euthanasia eva evacuated evacuation
evaluate evaluated evaluates evaluating evaluation evaluations evaluator evan evanescence evangelical evangelism
evangelist evans evanston evansville evaporation evasion eve evelyn even evening evenings evenly event events eventual
eventually ever everest everett everglades evergreen everlasting every everybody everyday everyone everything
everywhere eviction evidence evidenced evident evidently evil evils evite evoked evolution evolutionary evolve evolved
evolving ewing exact exactly exaggerated exalted exam examination examinations examine examined examiner examiners
examines examining example examples exams exc excalibur excavation exceed exceeded exceeding exceedingly exceeds excel
excellence excellent excelsior except exception exceptional exceptionally exceptions excerpt excerpts excess excessive
excessively exchange exchanged exchanger exchanges exchanging excise excitation excite excited excitement exciting
excl exclaimed exclude excluded excludes excluding exclusion exclusions exclusive exclusively exclusives excursion
excursions excuse excused excuses exec executable execute executed executes executing execution executions executive
executives exemplary exempt exempted exemption exemptions exercise exercised exercises exercising exert exeter exhaust
exhausted exhaustion exhaustive exhibit exhibited exhibiting exhibition exhibitionism exhibitions exhibitor exhibitors
exhibits exile exist existed existence existent existing exists exit exiting exits exodus exogenous exon exotic exp
expand expandable expanded expanding expands expansion expansions expansive expat expect expectancy expectation
expectations expected expecting expects expedite expedited expedition expeditions expelled expended expenditure
expenditures expense expenses expensive experience experienced experiences experiencing experiential experiment
experimental experimentally experimentation experimenting experiments expert expertise experts expiration expire
expired expires expiring expiry explain explained explaining explains explanation explanations explanatory explicit
explicitly explode exploded exploding exploit exploitation exploited exploiting exploits exploration explorations
exploratory explore explored explorer explorers explores exploring explosion explosions explosive explosives expo
exponent exponential exponentially export exported exporter exporters exporting exports expos expose exposed exposes
exposing exposition exposure exposures express expressed expresses expressing expression expressions expressive
expressly expressway expulsion exquisite ext extend extended extender extending extends extensible extension
extensions extensive extensively extent exterior extern external externally extinct extinction extra extracellular
extract extracted extracting extraction extractor extracts extraordinarily extraordinary extras extravaganza extreme
extremely extremes extremist extremists extrusion exxon eye eyebrow eyebrows eyed eyeglasses eyes eyewitness ezekiel
ezra fab fabian fable fables fabric fabricated fabrication fabrics fabulous fac facade face faced faceplate faces
facet faceted facets facial facials facilitate facilitated facilitates facilitating facilitation facilitator
facilitators facilities facility facing facsimile fact faction factions factor factories factoring factors factory
facts factual faculties faculty fad fade faded fades fading fahrenheit fail failed failing fails failure failures
faint fainter fair fairbanks fairfax fairfield fairies fairly fairness fairs fairway fairy faith faithful faithfully
faiths fake fakes falcon falcons falkland fall fallen falling fallout falls falmouth false falsely fam fame famed
familial familiar familiarity families family famine famous fan fanatic fanatics fancy fang fannie fanny fans fantasia
fantasies fantastic fantasy faqs far fare fares farewell fargo farley farm farmer farmers farmhouse farming farmland
farms faro faroe farrell farsi fart farther fascinated fascinating fascination fascism fascist fashion fashionable
fashioned fashions fast fastener fasteners faster fastest fasting fat fatah fatal fatalities fate father fathers
fatigue fats fatty faucet faucets faulkner fault faults faulty fauna faux fave favor favorable favored favour
favourable favoured favourite favourites favours fax faxed faxes faxing fay faye fayetteville fear feared fearful
fearing fearless fears feasibility feasible feast feat feather feathers feature featured features featuring feb
february fec fed federal federalism federally federated federation federico fedex fedora feds fee feed feedback feeder
feeders feeding feeds feel feeling feelings feels fees feet felicity feline felipe felix fell fellow fellows
fellowship fellowships felony felt fem female females feminine feminism feminist feminization femme fen fence fenced
fences fencing fender fer feral ferdinand fergus ferguson fermentation fern fernandez fernando ferrari ferret ferries
ferris ferrous ferry fertile fertility fertilization fertilizer fertilizers fest festival festivals festive
festivities fetal fetch fetched fetish fetus fever few fewer fey fiat fiber fibre fibres fibrosis fiction fictional
fictitious fiddle fidelity fiduciary field fielder fielding fields fieldwork fierce fiery fiesta fife fifteen fifth
fifty fig figaro fight fighter fighters fighting fights figs figure figured figures figurine figurines figuring fiji
filament file filed filename filenames files filibuster filing filings filipino fill filled filler fillers filling
fillmore fills film filmed filming filmmaker filmmakers filmmaking filmography films filter filtered filtering filters
filth filthy filtration fin final finale finalist finalists finalize finalized finally finals finance financed
finances financial financially financing finch find finder finders finding findings finds fine fined finely finer
fines finest finger fingering fingerprint fingerprints fingers fingertips finish finished finishes finishing finite
fink finland finley finn finnish fins fiona fir fire firearm firearms fireball firebird fired firefighter firefighters
firefly firefox fireman firenze fireplace fireplaces fires firestone firewall firewalls fireworks firing firm firmly
firms firmware first firstly firth fiscal fischer fish fisher fisheries fisherman fishermen fishers fishery fishes
fishing fishnet fission fist fists fit fitch fitness fits fitted fitting fittings fitzgerald fitzpatrick five fix
fixation fixed fixes fixing fixture fixtures fla flag flagged flags flagship flagstaff flair flake flakes flame
flamenco flames flaming flamingo flammable flanagan flanders flange flank flannel flap flaps flare flares flash
flashback flashcards flasher flashers flashes flashing flashlight flashlights flashpoint flask flat flatbed flats
flatware flavor flavors flavour flavours flaw flawed flawless flaws flax flea fled flee fleece fleeing fleet fleetwood
fleming flemish flesh fletcher flew flex flexibility flexible flick flicks flied flies flight flights flint flip
flipping flirt flo float floating floats flock flood flooded flooding floodplain floods floor flooring floors flop
floppy flops flor flora floral florence flores florida florist florists floss flour flourish flow flowed flower
flowering flowers flowing flown flows floyd flu fluctuations fluency fluent fluffy fluid fluids fluke fluorescence
fluorescent fluoride flush flushed flushing flute flutes flux fluxes fly flyer flyers flying flynn fms foam fob focal
focus focused focuses focusing focussed fodder foe foes fog foil fol fold folded folder folders folding folds foley
foliage folic folio folk folklore folks follow followed followers following follows followup folly folsom fond fonda
font fonts foo food foods fool fooled foolish fools foot footage football footed footer foothills footing footnote
footnotes footprint footprints footsteps footwear for forage forbes forbid forbidden force forced forces forcing ford
fore forecast forecasting forecasts foreclosure foreclosures forefront foregoing foreground forehead foreign foreigner
foreigners foreman foremost forensic forensics foreseeable foresight forest forester forestry forests forever foreword
forfeiture forge forged forget forgetting forging forgive forgiven forgiveness forgot forgotten fork forklift forks
form formal formally format formation formations formative formats formatted formatting formed former formerly
formidable forming forms formula formulae formulas formulate formulated formulating formulation formulations forrest
forster forsyth fort forte forth forthcoming fortified fortress fortuna fortunate fortunately fortune fortunes forty
forum forums forward forwarded forwarding forwards fossil fossils foster fostering fosters fought foul found
foundation foundations founded founder founders founding foundry fountain fountains four fourier fourteen fourteenth
fourth fowl fowler fox foxy foyer fps fra fractal fraction fractional fractions fracture fractured fractures fragile
fragment fragmentation fragmented fragments fragrance fragrances fragrant frame framed frames framework frameworks
framing fran franc france frances francesca franchise franchises franchising francis francisco franco francois francs
frank frankenstein frankfort frankfurt frankie franklin frankly franks frantic franz fraser fraternity frau fraud
fraudulent frauen fraunhofer fray frazer frazier freak freaking freaks freaky fred freddie freddy frederic frederick
fredericksburg fredericton free freebies freed freedom freedoms freehold freeing freelance freelancers freely freeman
frees freestanding freestyle freeware freeway freeze freezer freezers freezes freezing freight fremont french frenzy
freq frequencies frequency frequent frequently fresh freshest freshly freshman freshmen freshness freshwater fresno
fret freud frey fri friction friday fridays fridge fridges fried friedman friedrich friend friendly friends friendship
friendships fries frightened frightening fringe frisco fritz fro frog frogs from front frontage frontal frontier
frontiers frontline fronts frost frosted frosty frozen frs frugal fruit fruitful fruits fruity frustrated frustrating
frustration fry frye fryer frying ftp fuck fucked fucker fuckers fucking fucks fudge fuel fuels fugitive fuji fujitsu
fulfil fulfill fulfilled fulfilling full fuller fullerton fullest fully fulton fumes fun function functional
functionality functionally functioning functions fund fundamental fundamentalist fundamentally fundamentals funded
funding fundraiser fundraisers fundraising funds funeral funerals fungal fungi fungus funk funky funnel funniest funny
fur furious furnace furnaces furnish furnished furnishing furnishings furniture furry further furthermore fury fuse
fused fuses fusion fuss futile futon future futures futuristic fuzzy fwd gables gabon gabriel gabrielle gadget gadgets
gael gaelic gag gage gagged gags gaia gail gain gained gaines gainesville gaining gains gal gala galactic galapagos
galatians galaxies galaxy gale galileo gall gallagher galleria galleries gallery galley gallo gallon gallons galloway
gallup galore gals galvanized galveston galway gam gambia gamble gambler gamblers gambling game gamer gamers games
gaming gamma gan gandhi gang gangs gangsta gangster gao gap gaping gaps gar garage garages garamond garbage garcia
gard garda garden gardener gardeners gardening gardens gardiner gardner gareth garfield garland garlic garment
garments garner garnet garrett garrison garry garter garth gary gas gaseous gases gasket gaskets gasoline gasp gastric
gastroenterology gastrointestinal gate gated gates gateway gateways gather gathered gathering gatherings gathers gator
gators gauge gauges gauntlet gaussian gave gavin gay gayle gaylord gays gaza gaze gazebo gazette gazetteer gazing gear
gearbox geared gearing gears gecko gee geek geeks geeky geelong gees geese geisha gel gelatin gels gem gemini gems
gemstone gemstones gen gender gene genealogical genealogy genera general generalization generalized generally generals
generate generated generates generating generation generations generator generators generic generosity generous
generously genes genesis genet genetic genetically genetics geneva genie genital genius genoa genocide genome genomes
genomic genomics genotype genre genres gent gentle gentleman gentlemen gently gentoo gentry gents genuine genuinely
genus geo geoffrey geographic geographical geographically geography geologic geological geology geometric geometry
geophysical geophysics george georges georgetown georgia georgian geothermal ger gerald geraldine gerard gerber
gerhard geriatric germ german germans germantown germany germs geronimo gerry gertrude gesellschaft gesture gestures
get getaway getaways gets getting getty gettysburg ghana ghetto ghost ghosts ghz giant giants gibbons gibbs gibraltar
gibson gid gideon gift gifted gifts gig gigabit gigabyte gigantic gigs gil gilbert giles gill gillespie gillette
gillian gilman gilmore gilt gimme gimp gin gina ginger ginny ginseng giovanni giraffe girl girlfriend girlfriends
girls giro git giuseppe give giveaway giveaways given gives giving glacial glacier glaciers glad glade gladiator
gladly gladstone gladys glamorous glamour glance glanced gland glands glare glasgow glass glasses glassware
glastonbury glaucoma glaze glazed glazing glen glendale glenn glib glide glider gliding glimpse glitch glitter global
globalisation globalization globally globe globes gloom gloomy gloria glorious glory gloss glossaries glossary glossy
gloucester gloucestershire glove glover gloves glow glowing glucose glue glued glutamate glutamine glutathione gluten
glycol gnome gnu gnus go goa goal goalie goals goat goats goblet goblin god goddard goddess godfather godfrey gods
godzilla goes goggles gogh going gold goldberg golden goldfish goldman goldsmith golf golfer golfers golfing goliath
gomez gone gong gonna gonzales gonzalez gonzo goo good goodbye goodies goodman goodness goodnight goods goodwill
goodwin goodyear goofy google goose gopher gordon gore gorge gorgeous gorilla gosh goshen gospel gospels gossip got
goth gotham gothic gotta gotten gould gourmet gov govern governance governed governing government governmental
governments governor governors governs govt gown gowns grab grabbed grabber grabbing grabs grace graceful gracefully
gracious grad grade graded grader graders grades gradient gradients grading gradual gradually graduate graduated
graduates graduating graduation grady graf graffiti graft grafton graham grail grain grained grains gram grammar
grammatical grammy grams gran granada grand grandchildren grandfather grandma grandmother grandpa grandparents
grandson grange granger granite grannies granny grant granted grantee grantees granting grants granular granules
granville grape grapefruit grapes grapevine graph graphic graphical graphically graphics graphing graphite graphs
grasp grass grasses grassland grassroots grassy grated grateful grating gratis gratitude grave gravel graves graveyard
gravitational gravity gravy gray graz grazing gre grease greasy great greater greatest greatly greatness greats greco
greece greed greedy greek greeks greeley green greene greenfield greenhouse greenhouses greenland greenpeace greens
greensboro greenspan greenwich greenwood greer greet greeted greeting greetings greg gregg gregory grenada grenade
grenadines grenoble grep gresham gretchen grew grey greyhound grid grids grief grievance grievances griffin griffith
grill grille grilled grilling grills grim grimes grimm grin grind grinder grinders grinding grip gripping grips grit
gritty grizzlies grizzly gro groceries grocery groom grooming groove grooves groovy gross ground groundbreaking
grounded grounding grounds groundwater groundwork group grouped grouping groupings groups groupware grove grover
groves grow grower growers growing grown grows growth grub guadalajara guadalupe guadeloupe guam guangzhou guantanamo
guarantee guaranteed guarantees guaranty guard guarded guardian guardians guardianship guarding guards guatemala gucci
guelph guernsey guerra guerrero guerrilla guess guessed guessing guest guestbook guesthouse guests guiana guidance
guide guidebook guidebooks guided guideline guidelines guides guiding guido guild guilds guile guilt guilty guinea
guinness guitar guitarist guitars gujarat gulf gull gum gums gun guns gupta guru gurus gus gushing gust gustav gusts
gut gutenberg guthrie gutierrez guts gutter guy guyana guys gwen gwynedd gym gymnasium gymnastics gyms gypsum gypsy
haas habakkuk habit habitat habitats habits hacienda hack hacked hacker hackers hacking hackney hacks had hagen haggai
hague hahn haiku hail hailed hair haircare haircut hairdryer haired hairless hairs hairstyles hairy haiti haitian hal
hale haley half halftime halfway halifax hall halle halliburton hallmark halloween halls hallway halo halogen halt
halted halter halves ham hama hamas hamburg hamburger hamilton hamiltonian hamlet hammer hammered hammers hammersmith
hammock hammond hamper hampers hampshire hampstead hampton hamster han hancock hand handbag handbags handbook
handbooks handcrafted handed handel handful handgun handheld handhelds handicap handicapped handicrafts handing handle
handled handler handlers handles handling handmade handout handouts hands handset handsets handsome handspring
handwriting handwritten handy handyman hang hanger hangers hanging hangover hangs hank hanks hanna hannah hannibal
hannover hanoi hanover hans hansard hansen hanson hanukkah hap happen happened happening happenings happens happier
happily happiness happy harassment harbour hard hardback hardcore hardcover harden hardened harder hardest hardin
harding hardly hardness hardship hardware hardwood hardy hare harlan harlem harlequin harley harlow harm harmed
harmful harmless harmon harmonic harmonica harmonious harmony harms harness harnesses harold harp harper harriet
harrington harris harrisburg harrison harrow harry harsh hart hartford hartley hartman hartmann harvard harvest
harvested harvesting harvey has hasbro hash haskell hassle hassles hast haste hastings hat hatch hatchback hatcher
hatchery hate hated hates hatfield hath hathaway hating hatred hats haul hauling haunt haunted haunting havana have
haven having havoc hawaii hawaiian hawk hawking hawkins hawks hawthorn hawthorne hay hayden hayek hayes haynes hays
hayward hazard hazardous hazards haze hazel he head headache headaches headboard headed header headers heading
headings headlight headlights headline headlines headphone headphones headquartered headquarters heads headset
headsets heal healed healer healing health healthcare healthier healthy heap heaps hear heard hearing hearings hears
heart heartbeat heartburn hearted heartfelt hearth heartland hearts hearty heat heated heater heaters heath heather
heating heats heaven heavenly heavens heavier heavily heavy heavyweight heb hebrew hebrews hebron heck hectares hectic
hector hedge hedgehog hedges hedging heed heel heels hefty heidelberg heidi height heightened heights heinrich heinz
heir heirloom heirs held helen helena helicopter helicopters helium helix hell hellenic heller hello helm helmet
helmets helmut help helped helper helpers helpful helping helpless helpline helps helsinki hem hemingway hemisphere
hemp hen hence henderson hendrix henley henri henrik henry hens henson hep hepatic hepatitis hepburn her herald herb
herbal herbert herbicide herbicides herbs hercules herd herds here hereafter hereby hereditary hereford herefordshire
herein hereinafter hereof heres hereto hereunder heritage herman hermann hermes hermitage hernandez hero heroes heroic
heroin heroine heron herpes herr herrera herring hers herself hershey hertfordshire hertz herzegovina hes hesitate
hesitation hess hester heterogeneity heterogeneous heterosexual heuristic hewitt hewlett hex hexadecimal hey hiatus
hibernate hibiscus hickman hickory hicks hid hidden hide hides hiding hierarchical hierarchies hierarchy higgins high
higher highest highland highlander highlands highlight highlighted highlighting highlights highly highs highway
highways hijack hike hikes hiking hilarious hilary hilbert hilfiger hill hillary hills hillside hilton him himalayan
himself hin hind hinder hindi hindu hinduism hines hinge hinged hinges hint hinton hints hip hiphop hippie hippo hips
hiram hire hired hires hiring hiroshima his hispanic hispanics hist histogram histology historian historians historic
historical historically histories history hit hitachi hitch hitchcock hitchhiker hitherto hitler hits hitter hitting
hive hives hmm hoax hob hobart hobbies hobbit hobbs hobby hobo hockey hodge hodges hodgkin hoe hoes hoffman hog hogan
hogs hogtied hoist hold holden holder holders holding holdings holds hole holes holiday holidays holiness holistic
holland hollands hollis hollow holloway holly hollywood holman holmes holocaust holster holt holy homage home
homecoming homegrown homeland homeless homelessness homemade homeopathic homeopathy homeowner homeowners homepage
homepages homer homes homeschool homeschooling homestead hometown homework homicide homie homo homogeneous homologous
homology homosexual homosexuality homosexuals hon honda honduras hone honest honestly honesty honey honeymoon
honeymooners honeywell hong honolulu honor honorable honorary honour honourable honoured honours hons hoo hood hooded
hoodie hoods hook hooked hooker hooking hooks hoop hooper hoops hooters hoover hop hope hoped hopeful hopefully
hopeless hopes hoping hopkins hopper hopping hops horace horde horizon horizons horizontal horizontally hormonal
hormone hormones horn horne horned hornet hornets horns horny horoscope horoscopes horowitz horrible horribly horrific
horror horrors horse horseback horsepower horses horseshoe hort horticultural horticulture horton hose hosea hoses
hosiery hosp hospice hospital hospitality hospitalization hospitalized hospitals host hostage hostages hosted hostel
hostels hostess hostile hostility hosting hosts hot hotel hotels hotline hotpoint hotter hottest hottie hotties hound
hounds hour hourly hours house housed household householder households housekeeping houses housewares housewife
housewives housing housings houston hove hover how howard howe howell however hoy hrs hts huang hub hubbard hubble
hubby huber hubert hubs huddersfield hudson hue huff huffman hug huge hugely hugh hughes hugo hugs huh hui hula hulk
hull hum human humane humanitarian humanities humanity humans humber humberside humble humboldt hume humid humidity
humiliation humility hummer hummingbird humorous humour humphrey humping humps hun hundred hundreds hung hungarian
hungary hunger hungry hunk hunks huns hunt hunted hunter hunters hunting huntingdon huntington hunts huntsville hurdle
hurdles hurley huron hurricane hurricanes hurry hurst hurt hurting hurts husband husbands hush huskies husky hussein
hustle hustler hut hutch hutchinson hutton huxley hwy hybrid hybridization hybrids hyde hyderabad hydra hydration
hydraulic hydraulics hydro hydrocarbon hydrocarbons hydrochloride hydrogen hydrologic hydrology hydroxy hygiene hymn
hymns hype hyper hyperion hyperlink hyperlinks hypertension hypertext hypnosis hypnotic hypocrisy hypotheses
hypothesis hypothetical hysterectomy hyundai i ian ibid ibis ibiza ice iceberg iced iceland icelandic icing icon icons
icy id ida idaho idea ideal ideally ideals ideas identical identifiable identification identified identifier
identifiers identifies identify identifying identities identity ideological ideology idioms idiot idiots idle idol
idols ids if ifs ign ignite ignition ignorance ignorant ignore ignored ignores ignoring igor ii iii ike ikea ill
illegal illegally illicit illinois illness illnesses illuminate illuminated illuminating illumination illus illusion
illusions illustrate illustrated illustrates illustrating illustration illustrations illustrative illustrator
illustrators image imagery images imaginable imaginary imagination imaginative imagine imagined imaging imagining imam
imbalance imitation immaculate immature immediate immediately immense immensely immersed immersion immigrant
immigrants immigration imminent immoral immortal immortality immune immunity immunization immunodeficiency
immunoglobulin immunology imp impact impacted impacting impacts impair impaired impairment impairments impala
impartial impatient impeachment impedance impending imperative imperfect imperial imperialism impetus implant
implantation implanted implants implement implementation implementations implemented implementing implements
implicated implication implications implicit implicitly implied implies imply implying import importance important
importantly importation imported importer importers importing imports impose imposed imposes imposing imposition
impossible impotence impress impressed impression impressions impressive imprint imprinted imprisoned imprisonment
improbable improper improperly improve improved improvement improvements improves improving improvisation impulse
impulses in ina inability inaccessible inaccuracies inaccurate inactive inactivity inadequate inadvertently
inappropriate inaugural inauguration inbound inbox inbred inc inca incapable incarceration incarnation incense
incentive incentives inception incest inch inches incidence incident incidental incidentally incidents incl
inclination incline inclined include included includes including inclusion inclusions inclusive income incomes
incoming incompatible incompetent incomplete incompleteness inconsistencies inconsistency inconsistent incontinence
inconvenience incorporate incorporated incorporates incorporating incorporation incorrect incorrectly increase
increased increases increasing increasingly incredible incredibly increment incremental increments incubated
incubation incubator incubus incumbent incur incurred ind indebtedness indeed indefinite indefinitely indemnify
indemnity indent independence independent independently independents index indexed indexes indexing india indian
indiana indianapolis indians indicate indicated indicates indicating indication indications indicative indicator
indicators indices indicted indictment indie indies indifference indifferent indigenous indigo indirect indirectly
indispensable individual individuality individualized individually individuals indonesia indonesian indoor indoors
induce induced induces inducing induction inductive indulge indulgence indus industrial industrialized industries
industry indy ineffective inefficient ineligible inequalities inequality inert inertia inevitable inevitably
inexpensive inexperienced inf infamous infancy infant infantry infants infarction infect infected infection infections
infectious infer inference inferences inferior inferno inferred infertility infested infiltration infinite infinitely
infinity inflammation inflammatory inflatable inflated inflation inflicted inflow influence influenced influences
influencing influential influenza influx info inform informal informatics information informational informative
informed informing informs infra infrared infrastructure infrastructures infringe infringement infused infusion
ingenious ingenuity ingestion ingram ingredient ingredients ingrid inhabitants inhabited inhalation inhaled inherent
inherently inherit inheritance inherited inhibit inhibited inhibition inhibitor inhibitors inhibitory inhibits init
initial initialization initialize initialized initially initials initiate initiated initiates initiating initiation
initiative initiatives initiator inject injected injecting injection injections injector injunction injured injuries
injury injustice ink inks inland inlay inlet inline inmate inmates inn innate inner inning innings innocence innocent
innovation innovations innovative innovator inns innsbruck inorganic inpatient input inputs inquire inquired inquirer
inquiries inquiry insane insanity inscribed inscription insect insecticides insects insecure insecurity insensitive
insert inserted inserting insertion insertions inserts inset inside insider insiders insight insightful insights
insignia insignificant insist insisted insisting insists insofar insolvency insomnia inspect inspected inspection
inspections inspector inspectors inspiration inspirational inspirations inspire inspired inspires inspiring inst
instability install installation installations installed installer installers installing installs instance instances
instant instantaneous instantly instead instinct instincts institute instituted institutes institution institutional
institutions instr instruct instructed instruction instructional instructions instructor instructors instrument
instrumental instrumentation instruments insufficient insulated insulating insulation insulin insult insulting insults
insurance insure insured insurer insurers insurgency insurgents int intact intake intakes intangible integer integers
integral integrate integrated integrates integrating integration integrative integrator integrators integrity intel
intellect intellectual intellectually intellectuals intelligence intelligent intend intended intending intends intense
intensely intensified intensity intensive intent intention intentional intentionally intentions inter interact
interacting interaction interactions interactive interactivity interacts intercept interception interchange
interchangeable intercollegiate intercom interconnect interconnected interconnection intercontinental intercourse
intercultural interdisciplinary interest interested interesting interestingly interests interface interfaces
interfaith interfere interference interfering interferon intergovernmental interim interior interiors interleukin
intermediaries intermediary intermediate intermediates intermittent intern internal internally internals international
internationale internationalization internationally internet interns internship internships interoperability
interpersonal interplay interpol interpolation interpret interpretation interpretations interpreted interpreter
interpreters interpreting interpretive interracial interrogation interrupt interrupted interruption interruptions
interrupts intersection intersections interstate interval intervals intervene intervening intervention interventions
interview interviewed interviewer interviewing interviews intestinal intestine intimacy intimate intimidating
intimidation into intolerance intracellular intranet intravenous intrepid intricate intrigue intrigued intriguing
intrinsic intro introduce introduced introduces introducing introduction introductions introductory intruder intrusion
intrusive intuit intuition intuitive inuit inv invade invaded invaders invading invalid invaluable invariably
invariant invasion invasive invent invented invention inventions inventive inventor inventories inventors inventory
inverness inverse inversion invertebrates inverted inverter invest invested investigate investigated investigates
investigating investigation investigations investigative investigator investigators investing investment investments
investor investors invests invisible invitation invitational invitations invite invited invites inviting invocation
invoice invoices invoke invoked invoking involuntary involve involved involvement involves involving inward iodine ion
iona ionic ionization ions iowa ipod ipswich ira iran iranian iraq iraqi iraqis ire ireland irene iris irish iron
ironic ironically ironing irons irony irradiation irrational irregular irregularities irrelevant irresistible
irrespective irresponsible irreversible irrigated irrigation irritable irritating irritation irvine irving irwin is
isaac isabel isabella isabelle isaiah isis isl islam islamabad islamic island islander islanders islands isle isles
islington ism isolate isolated isolates isolation isotope isotopes israel israeli israelis issuance issue issued
issuer issuers issues issuing istanbul isuzu it italia italian italians italic italicized italics italy itch itching
itchy item items iteration iterations iterative iterator ithaca itineraries itinerary ito its itself itunes iva ivan
ives ivory ivy jabber jack jacket jackets jackie jacking jackpot jacks jackson jacksonville jacob jacobs jacobson
jacquard jacqueline jacques jacuzzi jade jaeger jag jagged jaguar jaguars jail jailed jaime jain jaipur jakarta jake
jam jamaica jamaican jamal james jameson jamestown jamie jams jan jana jane janet janice janine janis janitorial
jansen january janus jap japan japanese jar jared jargon jarrett jars jarvis jas jasmine jason jasper java javascript
javier jaw jaws jay jayne jays jazz jazzy jealous jealousy jean jeanette jeanne jeans jed jedi jeep jeeves jeff
jefferson jeffery jeffrey jehovah jelly jenkins jenna jennie jennifer jennings jenny jensen jeopardy jeremiah jeremy
jericho jerk jerking jerome jerry jersey jerseys jerusalem jess jesse jessica jessie jest jesuit jesus jet jets jew
jewel jewellers jewellery jewels jewish jews jig jigsaw jihad jill jim jimmie jimmy jingle jitter jive joachim joan
joanna joanne joaquin job jobs jock jockey jockeys jocks jodi jodie jody joe joel joey jog jogging johann johanna
johannes johannesburg john johnny johns johnson johnston join joined joiner joining joins joint jointly joints joke
joker jokes joking joliet jolly jolt jon jonah jonas jonathan jones joplin jordan jordanian jorge jos jose josef
joseph josephine josh joshua josie joss jour journal journalism journalist journalists journals journey journeys joy
joyce joyful joys joystick jpn juan jubilee judah judaism judas judd jude judge judged judgement judgements judges
judging judgment judgments judicial judiciary judith judo judy jug juggling jugs juice juices juicy jukebox jul jules
julia julian julie julien juliet julio julius july jumbo jump jumped jumper jumpers jumping jumps jun junction june
juneau jung jungle junior juniors juniper junk junkie junkies juno jupiter jurassic jurisdiction jurisdictional
jurisdictions jurisprudence jurors jury jus just justice justices justification justified justify justin justine
juvenile juveniles kabul kahn kaiser kalamazoo kali kama kan kane kangaroo kanji kansas kant kappa kara karachi
karaoke karat karate karen kari karin karl karlsruhe karma kart kashmir kat kate katharine katherine kathleen
kathmandu kathryn kathy katie katrina katy kauai kaufman kawasaki kay kayak kayaking kayaks kaye kazakhstan keel
keeling keen keep keeper keepers keeping keeps keepsake keith keller kelley kellogg kelly kelsey kelvin kemp ken
kendall kenmore kennedy kennel kennels kenneth kenny keno kent kentucky kenya kenyan kenyon kept kerala kern kernel
kernels kerosene kerr kerry kettering kettle kevin kew key keyboard keyboards keynes keynote keypad keyring keys
keystone keyword keywords khaki khan khmer khz kick kicked kicker kicking kickoff kicks kid kidd kidding kidnapped
kidnapping kidney kidneys kids kiev kildare kilkenny kill killarney killed killer killers killing killings kills kiln
kilometres kim kimberley kimberly kin kinase kind kinda kinder kindergarten kindly kindness kindred kinds kinetic
kinetics king kingdom kingdoms kings kingsley kingston kinky kinney kiosk kiosks kip kirby kiribati kirk kirkland
kirsten kiss kissed kisses kissing kit kitchen kitchener kitchens kitchenware kite kites kits kitten kittens kitty
kiwi klamath klaus klein kline knapp knee knees knew knife knight knights knit knitted knitting knives knob knobs
knock knocked knockers knocking knockout knocks knoll knot knots know knowing knowingly knowledge knowledgeable
knowles known knows knox knoxville koala kobe koch kodak kohl kong koran korea korean koruna kos kosher kosovo kraft
krakow kramer kris krishna krista kristen kristin kristina kristy krona krone kroner kruger krystal kudos kuhn kun
kurdish kurt kuwait kwan kwh kyle kyoto kyrgyzstan la lab label labeled labelled labelling labels laboratories
laboratory labour labourer labrador labs labyrinth lac lace lacey lack lacked lacking lacks lacquer lacrosse lactating
lactation lactose lacy lad ladder ladders laden ladies lads lady lafayette lag lager lagoon lagos lagrange lahore laid
lair laird lake lakeland lakes lakeside lakewood lam lama lamar lamb lambda lambert lambeth lamborghini lambs lame
lament lamentations laminate laminated laminating lamont lamp lamps lana lancashire lancaster lance lancer lancet land
landau landed lander landfill landing landings landlord landlords landmark landmarks landowner landowners landry lands
landscape landscaped landscapes landscaping lane lanes lang langley language languages lanka lansing lantern lanterns
lao laos lap lapel laps lapse laptop laptops lar lara laramie laredo large largely larger largest largo lark larry
lars larsen larson larvae las laser lasers last lasted lasting lastly lasts lat latch late lately latency latent later
lateral latest latex latham lathe latin latina latino latinos latitude latter lattice latvia latvian lauder laugh
laughed laughing laughs laughter launceston launch launched launcher launches launching laundering laundry laura
laurel lauren laurence laurent laurie lausanne lava laval lavender lavish law lawful lawmakers lawn lawns lawrence
laws lawson lawsuit lawsuits lawyer lawyers lax lay layer layered layers laying layout layouts lays layton layup
lazarus lazy lbs lea leach lead leader leaders leadership leading leads leaf leaflet leaflets leafs league leagues
leah leak leakage leaked leaking leaks lean leaned leaning leap leapfrog leaps lear learn learned learner learners
learning learns learnt lease leased leases leash leasing least leather leave leaves leaving lebanese lebanon leblanc
lecture lecturer lecturers lectures led ledge ledger lee leeds lees left leftist leftover lefty leg legacy legal
legality legally legend legendary legends legged legion legislation legislative legislator legislators legislature
legislatures legitimacy legitimate lego legs lehman lei leicester leicestershire leiden leigh leighton leipzig leisure
leland lemma lemon lemonade len lena lend lender lenders lending lends length lengths lengthy lenin lennon lenny lens
lenses lent leo leon leonard leonardo leone leopard leopold lerner leroy les lesbian lesbians lesbos lesion lesions
lesley leslie lesotho less lessee lessen lesser lesson lessons lessor lest lester let lethal lethbridge lets lett
letter letterhead lettering letters letting lettuce leu lev level levels lever leverage leveraging levers levi levied
levin levine leviticus levitt levy lew lewis lewiston lex lexical lexicon lexington lexis lexus ley liabilities
liability liable liaison liam liar liars lib libby libel liberal liberalisation liberalism liberalization liberals
liberated liberation liberia libertarian liberties liberty libra librarian librarians libraries library libya libyan
lice licence licences license licensed licensee licensees licenses licensing lick licked licking licks lid lido lids
lie lieberman liechtenstein lied lien liens lies lieu lieutenant life lifeline lifelong lifespan lifestyle lifestyles
lifetime lift lifted lifting lifts ligand light lighted lighter lighters lighthouse lighthouses lighting lightly
lightning lights lightweight like liked likelihood likely likeness likes likewise liking lilac lilies lille lillian
lilly lilo lily lima limb limbaugh limbo limbs lime limerick limestone limit limitation limitations limited limiting
limits limo limoges limos limousine limousines limp lin lincoln lincolnshire linda linden lindsay lindsey line lineage
linear linearly lined linen linens liner liners lines lineup ling lingerie lingering lingo lingual linguistic
linguistics lining link linkage linkages linked linker linking links linn linotype lint linus linux lion lionel lions
lip lipid lipids liposuction lips lipstick liquid liquidation liquidity liquids liquor lira lire lis lisa lisbon lisp
list listed listen listened listener listeners listening listens lister listers listing listings lists lit lite liter
literacy literal literally literary literate literature lithium lithuania lithuanian litigation litre litres litter
little liturgical liturgy live lived livelihood livelihoods lively liver liverpool lives livestock living livingston
livingstone liz liza lizard lizards lizzie llama lloyd load loaded loader loading loads loaf loan loans lob lobby
lobbying lobbyist lobbyists lobe lobster local locale locales localities locality localization localized locally
locals locate located locating location locations locator loci lock locke locked locker lockers lockheed locking
lockout locks lockwood loco locomotive locus locust lodge lodged lodges lodging loft lofts lofty log logan logged
logger logging logic logical logically login logistic logistical logistics logo logon logos logout logs loire lois
lola lolita lombard lon london londonderry lone loneliness lonely lonesome long longer longest longevity longhorn
longhorns longing longitude longitudinal longtime look looked looking lookout looks lookup loom looms loon loop
looping loops loose loosely loot lopez lord lords lore loren lorenzo loretta lori lorraine los lose loser losers loses
losing loss losses lost lot lothian lotion lotions lots lott lotteries lottery lotto lotus lou loud louder loudly
louie louis louisa louise louisiana louisville lounge lounges lousy louvre love loved lovely lover lovers loves loving
low lowe lowell lower lowercase lowered lowering lowers lowest lowry lows loyal loyalty loyola ltd lubbock lube
lubricant lubricants lubrication lucas luce lucent lucia luciano lucid lucille lucinda luck luckily lucky lucrative
lucy ludlow ludwig lufthansa lug luggage luigi luis luke lula lullaby lulu lumbar lumber lumens luminosity luminous
lump luna lunar lunch luncheon lunches lunchtime lung lungs lupus lure lures lurking luscious lush lust luther
lutheran luton lux luxe luxembourg luxor luxurious luxury luz lycra lydia lying lyle lyman lyme lymph lymphocyte
lymphocytes lymphoma lynch lynda lyndon lynn lynne lynx lyon lyons lyric lyrical lyrics mabel mac macao macarthur
macau macbeth macdonald mace macedonia macedonian mach machine machined machinery machines machining macintosh mack
mackenzie macleod macmillan macon macro macroeconomic macrophages macros macs macy mad madagascar madam madame madden
made madeira madeleine madeline madison madness madonna madras madrid mae maestro mafia mag magazine magazines mage
magellan magenta maggie magic magical magician magistrate magistrates magma magnesium magnet magnetic magnetism
magnets magnification magnificent magnitude magnolia magnum mags magyar maharashtra mahogany mai maid maiden maids
maidstone mail mailbag mailbox mailboxes mailed mailer mailers mailing mailings mailman mails main maine mainframe
mainland mainline mainly mains mainstream maintain maintained maintainer maintainers maintaining maintains maintenance
mainz maize maj majestic majesty major majorca majordomo majority majors make makeover maker makers makes makeup
making malachi malaga malaria malawi malay malaysia malaysian malcolm maldives male males malfunction mali malibu
malice malicious malignant mall mallorca mallory malls malnutrition malone malpractice malt malta maltese malvern
malvinas malware mama mambo mamma mammal mammalian mammals mammography mammoth man mana manage manageable managed
management manager managerial managers manages managing manchester mandalay mandarin mandate mandated mandates
mandatory mandela mandolin mandrake mandy manfred manga manganese mango manhattan mania maniac manic manicure
manicures manifest manifestation manifestations manifested manifesto manifold manifolds manila manipulate manipulated
manipulating manipulation manitoba mankind manly mann manned manner manners mannheim manning manor manpower mans
mansfield mansion manson mantis mantle mantra manual manually manuals manuel manufacture manufactured manufacturer
manufacturers manufactures manufacturing manure manuscript manuscripts many mao maori map maple mapped mapping
mappings maps mar mara marathon marble marbles marc marcel march marched marches marching marcia marco marcos marcus
marcy mare margaret margarita marge margin marginal margins marguerite mari maria marian mariana marianne marie
marietta marijuana marilyn marin marina marine mariner mariners marines mario marion marital maritime marjorie mark
marked markedly marker markers market marketable marketed marketer marketers marketing marketplace markets markham
marking markings markov marks markup marlboro marlborough marlene marley marlin marlins marmot maroon marquee marques
marquette marquis marriage marriages married marriott marrow marry marrying mars marsh marsha marshal marshall mart
marta martens martha martial martian martin martina martinez martini martinique martins marty martyr martyrs marvel
marvin marx marxism marxist mary maryland mas mascot masculine maserati mash mashed mask masked masking masks mason
masonic masonry masquerade mass massachusetts massacre massage masses massey massive massively mast master mastercard
mastered mastering masterpiece masterpieces masters mastery masthead masturbate masturbating masturbation mat matador
match matchbox matched matches matching matchmaking mate mater material materially materials maternal maternity mates
mathematical mathematics mathew mathews maths matilda mating matrices matrimonial matrix mats matt matte matted mattel
matter matters matthew matthews matthias mattress mattresses maturation mature maturity maui maureen maurice
mauritania mauritius maven maverick mavericks max maxi maxim maximal maximise maximize maximizing maximum maxine
maxwell may maya mayan maybe mayer mayfair mayhem maynard mayo mayor mayors mayotte mays maytag mazda maze mcbride
mccain mccall mccarthy mccartney mcclellan mcclure mcconnell mccormick mccoy mccullough mcdaniel mcdonald mcdonnell
mcdowell mcgee mcguire mcintosh mcintyre mckay mckee mckenzie mckinley mckinney mclaughlin mclean mcleod mcmahon
mcmillan mcnamara mcpherson me mead meade meadow meadows meal meals mean meaning meaningful meaningless meanings means
meant meantime meanwhile measles measurable measure measured measurement measurements measures measuring meat meats
mecca mech mechanic mechanical mechanically mechanics mechanism mechanisms med medal medallion medals media medial
median mediate mediated mediation mediator mediators medic medicaid medical medically medicare medication medications
medicinal medicine medicines medieval medina mediocre meditation meditations mediterranean medium mediums medley meet
meeting meetings meets meetup meetups meg mega megabytes megan megapixel megapixels meier mel melancholy melanie
melanoma melbourne melee melinda melissa mellon mellow melodic melodies melody melon melons melt melted melting melton
melville melvin mem member members membership memberships membrane membranes meme memo memoir memoirs memorabilia
memorable memorandum memorial memorials memories memory memos memphis mems men menace mendocino mendoza meningitis
mennonite menopause menstrual mental mentality mentally mention mentioned mentioning mentions mentor mentoring mentors
menu menus mercantile mercedes mercer merchandise merchandising merchant merchantability merchants merck mercury mercy
mere meredith merely merge merged merger mergers merging meridian merit merits merle merlin merlot mermaid merriam
merrill merritt merry merseyside merton mes mesa mesh mesquite mess message messages messaging messed messenger
messengers messiah messing messy met meta metabolic metabolism metadata metal metallic metallica metals metaphor
metaphors metaphysical metaphysics metastatic meteor meteorological meteorology meter metering meters meth methadone
methamphetamine methane methanol method methodist methodological methodologies methodology methods methyl metre metres
metric metrics metro metropolis metropolitan metros metz mex mexican mexico meyer meyers mfg mfr mfrs mgr mhz mia
miami mic mica micah mice mich michael michel michelangelo michele michelin michelle michigan mick mickey micro
microbial microbiology microelectronics microfiber microfilm micron micronesia microorganisms microphone microphones
microprocessor microscope microscopes microscopic microscopy microsoft microwave microwaves mics mid midas midday
middle middlesbrough middleton mideast midget midi midland midlands midlothian midnight midst midterm midtown midway
midwest midwestern midwife midwifery midwives mig might mighty migraine migrant migrants migrate migrated migrating
migration migratory miguel mike mikes mikhail mil milan mild mildly mildred mile mileage miles milestone milestones
milf milford milfs militant militants military militia milk milking milky mill millennium miller milling million
millionaire millions milliseconds mills milne milo milosevic milton milwaukee mime mimi mimic min minced mind minded
mindful mindless minds mindset mine mined miner mineral minerals miners minerva mines ming mini miniature miniatures
minimal minimally minimise minimization minimize minimized minimizes minimizing minimum mining minis minister
ministerial ministers ministries ministry minivan mink minneapolis minnesota minnie minolta minor minorities minority
minors mint minus minute minutes miquelon mir mira miracle miracles miraculous mirage miranda miriam miro mirror
mirrored mirroring mirrors misc miscarriage miscellaneous miscellany mischief misconceptions misconduct miserable
misery misguided misleading mismatch misplace miss missed misses missile missiles missing mission missionaries
missionary missions mississauga mississippi missouri missy mist mistake mistaken mistakes mister mistress misty
misunderstanding misunderstood misuse mitch mitchell mite mitigate mitigating mitigation mitochondria mitochondrial
mitsubishi mitzvah mix mixed mixer mixers mixes mixing mixture mixtures mkt moan moaning mob mobil mobile mobiles
mobility mobilization mobilize mocha mock mod modal modalities modality modding mode model modelled modelling models
modem modems moderate moderated moderately moderation moderator moderators modern modernisation modernism modernity
modernization modes modest modesto modification modifications modified modifier modifiers modifies modify modifying
mods modular modulation modulator module modules modulus moe mohamed mohammad mohawk moi moist moisture mojo mol mold
moldova mole molecular molecule molecules molly molten moment moments momentum mommy mon mona monaco monaghan monarch
monarchy monastery monday mondays monde monet monetary money moneys mongolia mongolian monica monies monique monitor
monitored monitoring monitors monk monkey monkeys monks monmouth mono monochrome monoclonal monogram monograph
monographs monophonic monopoly monotone monoxide monroe monsanto monsieur monsoon monster monsters mont montage
montague montana monte montenegro monterey monterrey montessori montgomery month monthly months monticello montpelier
montpellier montreal montserrat monty monument monumental monuments moo mood moods moody moon mooney moonlight moons
moor moore moose moot mop moral morale morales morality morally morals moran moratorium morbid morbidity more moreno
moreover morgan morley mormon morning mornings moroccan morocco moron morpheus morphine morphological morphology
morris morrison morrow morse mort mortal mortality mortar mortgage mortgages morton mos mosaic moscow moses mosque
mosquito mosquitoes moss most mostly mot motel motels moth mother motherboard motherboards motherhood mothers motif
motifs motion motions motivate motivated motivating motivation motivational motivations motive motives motley
motocross motor motorbike motorbikes motorcycle motorcycles motoring motorists motorized motorola motors motorway
motown mott motto mould moulded moulding moulin mound mounds mount mountain mountaineering mountains mounted mounting
mounts mourning mouse mouth mouths movable move moved movement movements mover movers moves movie movies moving mower
mowers mozambique mozart mozilla mpg mph mrs mss mtg much muck mud muddy mueller muffin muffins muffler mug mugs
muhammad muir mulberry mulder mule mules mullen muller mullins multi multicultural multidimensional multidisciplinary
multifunction multilateral multilingual multimedia multinational multiplayer multiple multiples multiplex
multiplication multiplicity multiplied multiplier multiply multiplying multipurpose multitude multivariate mum mumbai
mummy mundane munich municipal municipalities municipality munitions munro munster mural murals murder murdered
murderer murders murdoch murine murphy murray mus muscle muscles muscular muse museum museums musharraf mushroom
mushrooms music musical musicals musician musicians musings musk muslim muslims must mustang mustard muster mutant
mutants mutation mutations mute mutt mutual mutually my myanmar myers myocardial myriad myrtle myself myspace
mysteries mysterious mystery mystic mystical mysticism myth mythical mythology myths nab nader nadia nae nag nagoya
nah nahum nail nailed nails nairobi naive naked nam name named namely names namibia naming nan nancy nanny
nanotechnology nantucket naomi nap napier napkin napkins naples napoleon napster nara narcotic narcotics narnia
narrated narration narrative narratives narrator narrow narrowed narrower narrowing narrowly nasal nash nashua
nashville nassau nasty nat natal natalia natalie natasha nate nathan nathaniel nation national nationalism nationalist
nationality nationally nationals nations nationwide native natives nativity natl natural naturalist naturalization
naturally naturals nature natures naturist naughty nauru nausea nautical nautilus nav navajo naval navarro navel
navigate navigating navigation navigational navigator navy naxos nay nays nazareth nazi nazis neal near nearby nearer
nearest nearing nearly neat neatly nebraska nebula necessarily necessary necessities necessity neck necklace necklaces
necrosis nectar ned nee need needed needing needle needles needless needs needy neg negative negatively negatives
neglect neglected negligence negligent negligible negotiable negotiate negotiated negotiating negotiation negotiations
negro nehemiah neighbour neighbourhood neighbouring neighbours neil neither nell nellie nelly nelson nemesis neon
neonatal neoplasm neoplasms neoprene nepal nepalese nephew neptune nerd nerds nero nerve nerves nervous ness nest
nested nesting nestle nestled nests net netflix netherlands nets netscape netting network networked networking
networks neural neurological neurology neuron neuronal neurons neuroscience neurosurgery neutral neutrality neutrino
neutron nevada never nevertheless neville nevis new newark newbie newbies newborn newcastle newcomer newcomers newell
newer newest newfoundland newline newly newman newmarket newport news newsflash newsgroup newsgroups newsletter
newsletters newspaper newspapers newsroom newsstand newsweek newt newton next nexus nguyen niagara nib nicaragua nice
nicely nicer niche nicholas nichols nicholson nick nickel nickname nicola nicolas nicole nicotine niece nielsen
nietzsche nifty nigel niger nigeria nigerian nigga night nightclub nightclubs nightingale nightlife nightly nightmare
nightmares nights nighttime nike nikita nikki nikon nil nile niles nina nine nineteen nineteenth ninety ninja nintendo
ninth nip nipple nipples nippon nirvana nissan nitrate nitric nitro nitrogen nitrous niue nix nixon no noah nobel
nobility noble nobody nocturnal nod nodded node nodes noe noel noise noises noisy nokia nolan nom nomad nome
nomenclature nominal nominate nominated nominating nomination nominations nominee nominees non noncommercial
noncompliance none nonetheless nonfiction nonlinear nonprofit nonprofits nonsense nonstop noodle noodles noon nope nor
nora norbert nordic norfolk norge norm norma normal normalization normalized normally norman normandy normative norms
norris north northampton northamptonshire northeast northeastern northern northumberland northwest northwestern norton
norway norwegian norwich nos nose nostalgia nostalgic not notable notably notary notation notch note notebook
notebooks noted notepad notes noteworthy nothing notice noticeable noticed notices noticing notification notifications
notified notify notifying noting notion notions notorious nottingham nottinghamshire notwithstanding noun nouns nous
nov nova novel novelist novels novelties novelty november novice now nowadays nowhere nozzle nth nuclear nuclei
nucleic nucleotide nucleus nude nudes nudge nudist nudists nudity nugget nuggets nuisance nuke null numb number
numbered numbering numbers numeracy numeric numerical numerically numerous nun nunavut nuns nurse nurseries nursery
nurses nursing nurture nurturing nut nutrient nutrients nutrition nutritional nutritionists nutritious nuts nutshell
nylon nylons oahu oak oakland oakley oaks oar oasis oath oatmeal oats obadiah obedience obese obesity obey obi
obituaries obituary obj object objected objection objectionable objections objective objectively objectives
objectivity objects obligated obligation obligations obligatory obliged oblique oblivion oboe obs obscene obscure
observable observance observation observational observations observatory observe observed observer observers observes
observing obsessed obsession obsessive obsolete obstacle obstacles obstetrics obstruction obtain obtained obtaining
obtains obvious obviously occasion occasional occasionally occasions occidental occult occupancy occupant occupants
occupation occupational occupations occupied occupies occupy occupying occur occurred occurrence occurrences occurring
occurs ocean oceanfront oceania oceanic oceanography oceans oceanside och oct octane octave octet octets october
octopus ocular odd oddly odds ode oder odessa odyssey of off offbeat offence offences offend offended offender
offenders offending offensive offer offered offering offerings offeror offers office officer officers offices official
officially officials offline offs offset offsets offshore offsite offspring oft often ogden ohio ohm ohms oil oilers
oils oily ointment okavango okay okinawa oklahoma ola olaf old older oldest oldham oldies oldsmobile ole olga olive
oliver olives olivia olivier ollie olsen olson olympia olympic olympics olympus omaha oman omar ombudsman omega
omission omissions omit omitted omnibus on once oncology one oneida oneness ones oneself ongoing onion onions online
only ono onset onsite ont ontario onto ontology onward onyx ooh oops opacity opal opaque opel open opened opener
openers opening openings openly openness openoffice opens opera operate operated operates operating operation
operational operations operative operatives operator operators ophthalmic ophthalmology opinion opinions opium opp
opponent opponents opportunities opportunity oppose opposed opposes opposing opposite opposition oppressed oppression
oprah ops opt opted optic optical optics optima optimal optimisation optimised optimism optimistic optimization
optimizations optimize optimized optimizer optimizing optimum option optional optionally options optometry opus or ora
oracle oral orally orange oranges orb orbit orbital orbits orc orch orchard orchards orchestra orchestral orchid
orchids ord ordained order ordered ordering orderly orders ordinance ordinances ordinarily ordinary ordinate
ordination ordnance ore oregon org organ organic organics organisation organisational organisations organise organised
organiser organisers organising organism organisms organization organizational organizations organize organized
organizer organizers organizes organizing organs orgasm orgasms orgies orgy orient oriental orientation orientations
oriented orig origin original originality originally originals originate originated originates originating origination
originator origins orioles orion orkney orlando orleans ornament ornamental ornaments ornate orphan orphans orr
orthodox orthogonal orthopaedic ortiz orwell osaka osborne oscar oscars oscillation oscillations oscillator oshkosh
oslo osprey osteoarthritis osteoporosis oswald other others otherwise otis ottawa otter otto ottoman ouch ought ounce
ounces our ours ourselves out outage outages outback outboard outbound outbreak outbreaks outcome outcomes outdated
outdoor outdoors outer outerwear outfit outfits outfitters outflow outgoing outing outings outlaw outlaws outlay
outlet outlets outline outlined outlines outlining outlook outlying outpatient outpost output outputs outrage outraged
outrageous outreach outright outs outset outside outsider outsiders outskirts outsole outsource outsourced outsourcing
outstanding outta outward outweigh oval ovarian ovary oven ovens over overall overcast overclocking overcome
overcoming overdose overdrive overdue overflow overhaul overhead overland overlap overlapping overlay overload
overloaded overlook overlooked overlooking overly overnight override overrides overriding overs overseas oversee
overseeing oversees oversight oversize oversized overstock overt overthrow overtime overture overturned overview
overweight overwhelmed overwhelming overwhelmingly overwrite ovulation owe owed owen owens owes owing owl owls own
owned owner owners ownership owning owns oxford oxfordshire oxidase oxidation oxidative oxide oxides oxygen oyster
oysters ozark ozone pablo pace paced pacers pacific pacing pack package packaged packages packaging packard packed
packer packers packet packets packing packs pact pad padded padding paddle paddling paddy padre padres pads pagan page
pageant pager pages paging paid paige pain paine painful painfully painless pains paint paintball painted painter
painters painting paintings paints pair paired pairing pairs paisley pakistan pakistani pal palace palaces paladin
palate palau pale palermo palestine palestinian palestinians palette palisades palladium pallet palliative palm palma
palmer palmetto palms pals palsy pam pamela pamphlet pamphlets pan panama panasonic pancake pancakes pancreas
pancreatic panda pandemic pandora pane panel panels panic panorama panoramic pans pant panther panthers pantie panties
pantry pants panty pantyhose pap papa paper paperback paperbacks papers paperwork papua par para parable parachute
parade paradigm paradigms paradise paradox paragon paragraph paragraphs paraguay paralegal parallel parallels
paralysis parameter parameters parametric paramount paranoia paranoid paranormal parasite parasites parasitic parcel
parcels pardon parent parental parentheses parenthood parenting parents paris parish parishes parity park parked
parker parking parkinson parkland parks parkway parliament parliamentary parma parmesan parody parole paroles parrish
parrot parrots parry parse parsed parser parsing parsley parsons part parted partial partially participant
participants participate participated participates participating participation participatory particle particles
particular particularly particulars particulate parties parting partisan partition partitioning partitions partly
partner partnered partnering partners partnership partnerships parton partridge parts party pas pasadena pascal pass
passage passages passed passenger passengers passes passing passion passionate passions passive passover passport
passports password passwords past pasta paste pastel pastor pastoral pastors pastry pasture pastures pat patagonia
patch patched patches patching patchwork pate patel patent patented patents paternity paterson path pathetic
pathfinder pathogen pathogenesis pathogens pathological pathology paths pathway pathways patience patient patiently
patients patio patricia patrick patriot patriotic patriotism patriots patrol patrols patron patronage patrons patsy
pattern patterned patterns patterson patti patton patty pau paul paula pauline pause paused pave paved pavement
pavilion paving paw pawn paws pax paxton pay payable payback paycheck payday payer payers paying payload payment
payments payne payoff payout payouts paypal payroll pays pc pcs pct pea peabody peace peaceful peacefully peacekeeping
peach peaches peacock peak peaked peaks peanut peanuts pear pearl pearls pears pearson peas peasant peasants peat
pebble pecan peck peculiar ped pedagogical pedagogy pedal pedals pedestal pedestrian pedestrians pedigree pedro pee
peeing peek peel peeled peep peeps peer peerless peers peg pegasus peggy pei pelham pelican pellet pellets pelvic
pembroke pen penal penalties penalty penang pence pencil pencils pendant pendants pending pendulum penelope penetrate
penetrated penetrating penetration peng penguin penguins penicillin peninsula penis penn pennies pennington
pennsylvania penny pens pensacola pension pensioners pensions pentagon pentax penthouse pentium people peoples peoria
pep pepper peppermint peppers pepsi peptide peptides per perceive perceived percent percentage percentages percentile
perception perceptions perceptual perch percussion percy perennial perez perfect perfected perfection perfectly
perforated perform performance performances performed performer performers performing performs perfume perfumes
perhaps peri peridot peril perimeter period periodic periodical periodically periodicals periods peripheral
peripherals periphery perish perkins perks perky perl perm permanent permanently permeability permissible permission
permissions permit permits permitted permitting peroxide perpendicular perpetrators perpetual perrin perry persecution
persia persian persist persistence persistent persists person persona personal personalised personalities personality
personalization personalize personalized personally personals personnel persons perspective perspectives persuade
persuaded persuasion persuasive pertain pertaining pertains perth pertinent perturbation peru peruvian pervasive
perverted pes peso pesos pest pesticide pesticides pests pet petal petals pete peter peterborough peters petersburg
petersen peterson petit petite petition petitioner petitioners petitions petra petrol petroleum pets petty peugeot pew
pewter pfc pfizer phantom pharaoh pharmaceutical pharmaceuticals pharmacies pharmacist pharmacists pharmacology
pharmacy phase phased phases phat pheasant phelps phenomena phenomenal phenomenon phenotype pheromone phi phil
philadelphia philanthropy philemon philharmonic philip philippe philippians philippine philippines philips phillip
phillips philly philosopher philosophers philosophical philosophies philosophy phishing pho phobia phoebe phoenix
phone phones phonics phosphatase phosphate phosphorus phosphorylation photo photocopy photocopying photograph
photographed photographer photographers photographic photographs photography photometry photon photons photos phrase
phrases phyllis phylogenetic phys physical physically physician physicians physicist physicists physics physiological
physiology physiotherapy physique pianist piano pianos piazza pic picard picasso pick picked picker pickering pickett
picking pickle picks pickup pickups picnic pics pictorial picture pictured pictures picturesque pie piece pieces
piedmont pier pierce pierced piercing piercings pierre piers pies pig pigeon piggy pigment pigments pigs pike pilates
pile piles pilgrim pilgrimage pilgrims pill pillar pillars pillow pillows pills pilot pilots pima pimp pin pinball
pinch pine pineapple pines ping pings pink pinnacle pinned pinot pinpoint pins pint pinto pioneer pioneered pioneering
pioneers pip pipe pipeline pipelines piper pipes piping piracy piranha pirate pirates pisa pisces piss pissed pissing
pistol pistols piston pistons pit pitcairn pitch pitched pitcher pitchers pitches pitching pitfalls pits pitt
pittsburgh pituitary pity pivot pivotal pix pixel pixels pixie pixies pizza pizzeria pkg pkwy place placebo placed
placement placements placenta placer places placid placing plagiarism plague plagued plaid plain plainly plains
plaintiff plaintiffs plan planar planck plane planes planet planetary planets plank planned planner planners planning
plano plans plant plantation plantations planted planter planters planting plants plaque plaques plasma plasmid
plaster plastic plastics plat plata plate plateau plated platelet plates platform platforms plating platinum plato
platoon platte platter plausible play playa playable playback playboy played player players playful playground
playhouse playing playlist playlists playmate playoff playoffs plays playstation playwright plaza plea plead pleaded
pleading pleads pleas pleasant pleasantly please pleased pleasing pleasure pleasures pledge pledged pledges plenary
plentiful plenty plethora pliers plight plot plots plotted plotting pluck plug plugged plugging plugin plugins plugs
plum plumber plumbers plumbing plume plump plumper plunge plural plurality plus plush pluto plutonium ply plymouth
plywood pm pms pneumatic pneumonia pocket pockets pod podcast podcasting podcasts podium pods poe poem poems poet
poetic poetry poets pogo poi poignant point pointed pointer pointers pointing pointless points poised poison poisoning
poisonous poisson poke pokemon poker pol poland polar polaris polarity polarization polarized polaroid pole poles
police policeman policemen policies policing policy policymakers polio polish polished polishing polite politely
political politically politician politicians politics polk polka poll pollard pollen polling pollock polls pollutant
pollutants polluted pollution polly polo poly polycarbonate polyester polyethylene polygon polygons polymer polymerase
polymers polymorphism polynesia polynomial polynomials polypeptide polyphonic polypropylene polytechnic polyurethane
pom pomona pond ponder ponds pong ponies pontiac pony poo poodle pooh pool poole pooled pooling pools poop poor poorer
poorest poorly pop popcorn pope poplar popped popping poppy pops popular popularity populated population populations
popup popups porcelain porch pore pork porn porno pornographic pornography porous porsche port portability portable
portage portal portals porte ported porter portfolio portfolios porting portion portions portland porto portrait
portraits portray portrayal portrayed ports portsmouth portugal portuguese pos pose posed poser poses posh posing
position positioned positioning positions positive positively positives posse possess possessed possesses possessing
possession possessions possibilities possibility possible possibly post postage postal postcard postcards postcode
postdoctoral posted poster posterior posters postfix postgraduate posting postings postmaster postmodern postoperative
postpartum postpone postponed posts postscript posture postwar pot potassium potato potatoes potency potent potential
potentially potentials potomac pots potter pottery potts potty pouch pouches poultry pound pounded pounding pounds
pour poured pouring poverty pow powder powdered powders powell power powered powerful powerhouse powerpoint powers ppm
practicable practical practically practice practices practicum practise practising practitioner practitioners prada
pragmatic prague prairie praise praised praises pratt praxis pray prayed prayer prayers praying preach preached
preacher preachers preaching preamble precautions preceded precedence precedent preceding precinct precincts precious
precipitation precise precisely precision preclude precursor precursors pred predator predators predatory predecessor
predecessors predefined predetermined predicate predict predictable predicted predicting prediction predictions
predictive predictor predictors predicts predominant predominantly pref preface prefecture prefer preferable
preferably preference preferences preferential preferred prefers prefix prefixes pregnancies pregnancy pregnant
prehistoric prejudice preliminary prelude prem premature premier premiere premiership premise premises premium
premiums prenatal prentice prep prepaid preparation preparations preparatory prepare prepared preparedness prepares
preparing prepayment prerequisite prerequisites pres presbyterian preschool prescott prescribe prescribed prescribing
prescription prescriptions preseason presence present presentation presentations presented presenter presenters
presenting presently presents preservation preserve preserved preserves preserving preset presets presidency president
presidential presidents presiding presley press pressed presses pressing pressure pressures prestige prestigious
presto preston presumably presume presumed presumption preteen pretend pretending pretoria pretty prev prevail
prevailed prevailing prevalence prevalent prevent preventative prevented preventing prevention preventive prevents
preview previews previous previously prey price priced priceless prices pricing prick pride priest priesthood priests
primal primarily primary primate primates prime primer primers primes primitive primitives primo primrose prince
princes princess princeton principal principally principals principe principle principles print printable printed
printer printers printing prints prior priorities prioritize priority priscilla prism prison prisoner prisoners
prisons pristine privacy private privately privatisation privatization privilege privileged privileges prize prizes
pro proactive prob probabilistic probabilities probability probable probably probate probation probe probes probing
problem problematic problems proc procedural procedure procedures proceed proceeded proceeding proceedings proceeds
process processed processes processing procession processor processors proclaim proclaimed proclamation proctor
procure procurement prod prodigy produce produced producer producers produces producing product production productions
productive productivity products prof profanity profession professional professionalism professionally professionals
professions professor professors proficiency proficient profile profiles profiling profit profitability profitable
profits profound profoundly prog progesterone prognosis program programmable programmatic programme programmed
programmer programmers programmes programming programs progress progressed progresses progressing progression
progressive progressively prohibit prohibited prohibiting prohibition prohibitions prohibits project projected
projecting projection projections projector projectors projects proliferation prolific prologue prolonged prom
promenade prominence prominent prominently promise promised promises promising promo promos promote promoted promoter
promoters promotes promoting promotion promotional promotions prompt prompted prompting promptly prompts promulgated
prone prong pronounce pronounced pronunciation proof proofing proofs prop propaganda propagate propagation propane
propelled propeller proper properly properties property prophecies prophecy prophet prophetic prophets proponent
proponents proportion proportional proportions proposal proposals propose proposed proposes proposing proposition
propositions proprietary proprietor props propulsion pros prose prosecute prosecuted prosecuting prosecution
prosecutor prosecutors prospect prospecting prospective prospects prospectus prosper prosperity prosperous prostate
prostitute prostitutes prostitution prot protease protect protected protecting protection protections protective
protector protectors protects protein proteins protest protestant protested protesters protesting protests protocol
protocols proton protons prototype prototypes prototyping proud proudly prov prove proved proven provence proverbs
proves provide provided providence provider providers provides providing province provinces provincial proving
provision provisional provisioning provisions provo provocative provoke provoked provoking provost proxies proximal
proximity proxy prozac prs prudent prudential pruning prussia pryor psalm psalms pseudo psf psi psoriasis psych psyche
psychedelic psychiatric psychiatrist psychiatrists psychiatry psychic psycho psychological psychologist psychologists
psychology psychosocial psychotherapy psychotic pts pub puberty pubic publ public publication publications publicity
publicly publish published publisher publishers publishes publishing pubs puck pudding pueblo puerto puff puffy pug
puget pulaski pulitzer pull pulled pulley pulling pullman pulls pulmonary pulp pulsar pulse pulsed pulses puma pump
pumped pumping pumpkin pumpkins pumps pun punch punched punches punching punctuation pundit pundits pune punish
punishable punished punishment punitive punjab punjabi punk punt pup pupil pupils puppet puppets puppies puppy pups
purcell purchase purchased purchaser purchasers purchases purchasing purdue pure purely purge purification purified
purifier purifiers purity purple purpose purposes purse purses pursuant pursue pursued pursuing pursuit pursuits push
pushed pushes pushing pussies pussy pussycat put putative putin putnam puts putt putter putting putty puzzle puzzled
puzzles pvt pyle pyramid pyramids python qatar qty qua quad quadrangle quadrant quadratic quads quail quaint quake
quaker qualification qualifications qualified qualifier qualifiers qualifies qualify qualifying qualitative qualities
quality quantification quantified quantify quantitative quantities quantity quantum quarantine quark quarry quart
quarter quarterback quarterly quarters quartet quartz quasar quasi quay que quebec queen queens queensland queenstown
queer quentin queries query quest question questionable questioned questioning questionnaire questionnaires questions
quests queue queues quick quicken quicker quickest quickly quiet quietly quilt quilted quilting quilts quincy quinn
quintet quirky quit quite quito quits quitting quiz quizzes quo quorum quot quota quotas quotation quotations quote
quoted quotes quotient quoting quran rabbi rabbit rabbits rabies race raced racer racers races raceway rachael rachel
racial racine racing racism racist rack racket racks racquet racquetball rad radar radcliffe radial radiance radiant
radiation radiator radiators radical radically radicals radio radioactive radiography radiological radiology radios
radiotherapy radius radon rae rafael raffle raft rafting rag rage ragged raging raglan rags raid raider raiders raids
rail railroad railroads rails railway railways rain rainbow rainfall rainier raining rains rainy raise raised raiser
raises raising raj raja rajasthan rake raleigh rallies rally ralph ram rama ramada ramadan rambler rambling ramblings
ramifications ramirez ramon ramona ramos ramp rampage rampant ramps rams ramsey ran ranch ranches rancho rancid rand
randall randi randolph random randomized randomly randy rang range ranged ranger rangers ranges ranging rank ranked
rankin ranking rankings ranks ransom rant rants rap rape raped raphael rapid rapidly rapids rapper rapport rapporteur
raptor raptors rapture rare rarely rarity rascal rash rasmussen raspberry raster rat ratchet rate rated rates rather
ratification ratified rating ratings ratio ration rational rationale rationality ratios rats rattan rattle raul
raunchy rave raven ravens raves raw rawlings ray raymond rayon rays razor rcd re reach reached reaches reaching react
reacted reacting reaction reactions reactive reactivity reactor reactors reacts read readability readable reader
readers readership readily readiness reading readings reads ready reagan reagent reagents real realisation realise
realised realism realistic realistically realities reality realization realize realized realizes realizing really
realm realms realtor realtors realty reap reaper rear rearing reason reasonable reasonably reasoned reasoning reasons
rebate rebates rebel rebellion rebels rebirth reboot reborn rebound rebounds rebuild rebuilding rebuilt rec recall
recalled recalling recalls recap receipt receipts receivable receivables receive received receiver receivers receives
receiving recent recently receptacle reception receptionist receptions receptive receptor receptors recess recessed
recession recharge rechargeable recherche recipe recipes recipient recipients reciprocal recital reckless reckon
reckoning reclaim reclaimed reclamation recognise recognised recognises recognising recognition recognizable recognize
recognized recognizes recognizing recombinant recombination recommend recommendation recommendations recommended
recommending recommends recon reconcile reconciliation reconditioned reconnaissance reconsider reconsideration
reconstruct reconstructed reconstruction record recordable recorded recorder recorders recording recordings records
recourse recover recoverable recovered recovering recovery recreate recreation recreational recruit recruited
recruiter recruiters recruiting recruitment recruits rect rectal rectangle rectangular rector recurrence recurrent
recurring recursion recursive recycle recycled recycling red reddish redeem redeemed redefine redemption redesign
redesigned redevelopment redhead redirect redirected redirecting redirection redistribute redistributed redistribution
redmond redneck redo redress reds redskins reduce reduced reduces reducing reductase reduction reductions redundancy
redundant redux redwood reebok reed reeds reef reefs reel reels reese reeves ref refer referee refereed referees
reference referenced references referencing referendum referral referrals referred referrer referrers referring refers
refill refills refinance refinancing refine refined refinement refinery refining reflect reflected reflecting
reflection reflections reflective reflector reflects reflex reflux reform reformation reformed reforming reforms
refractive refractory refrain refresh refreshed refresher refreshing refreshments refrigerated refrigeration
refrigerator refrigerators refs refuge refugee refugees refund refundable refunded refunds refurbished refurbishment
refusal refuse refused refuses refusing reg regain regal regard regarded regarding regardless regards regatta regency
regeneration regent regents regex regexp reggae reggie regime regimen regiment regimes regina region regional
regionally regions regis register registered registering registers registrant registrar registrars registration
registrations registries registry regression regret regrets regular regularity regularly regulars regulate regulated
regulates regulating regulation regulations regulator regulators regulatory rehab rehabilitation rehearsal reich reid
reign reilly reimburse reimbursed reimbursement rein reindeer reinforce reinforced reinforcement reinforces
reinforcing reinstall reinstatement reinsurance reissue reissues reiterated reject rejected rejecting rejection
rejects rejoice rel relapse relate related relates relating relation relational relations relationship relationships
relative relatively relatives relativity relax relaxation relaxed relaxing relay relays release released releases
releasing relentless relevance relevancy relevant reliability reliable reliably reliance reliant relic relics relied
relief relies relieve relieved religion religions religious relish relisted reload reloaded relocate relocated
relocating relocation reluctance reluctant reluctantly rely relying rem remain remainder remained remaining remains
remake remand remark remarkable remarkably remarked remarks remastered remedial remediation remedies remedy remember
remembered remembering remembers remembrance remind reminded reminder reminders reminding reminds remington
reminiscent remission remit remittance remix remixes remnant remnants remodel remortgage remortgages remote remotely
removable removal removals remove removed remover removes removing remuneration renaissance renal rename renamed
renaming renault render rendered rendering renders rendezvous rendition rene renee renegade renew renewable renewal
renewals renewed renewing reno renovated renovation renovations renowned rent rental rentals rented renter renters
renting rents reopen reorganization rep repaid repair repaired repairing repairs repay repayment repayments repeal
repealed repeat repeated repeatedly repeater repeating repeats repellent repentance repertoire repetition repetitive
replace replaced replacement replacements replaces replacing replay replica replicas replicate replicated replication
replied replies reply replying report reported reportedly reporter reporters reporting reports repositories repository
represent representation representations representative representatives represented representing represents repression
reprint reprinted reprints reproduce reproduced reproducing reproduction reproductions reproductive reps reptile
reptiles republic republican republicans republication repurchase reputable reputation req request requested
requesting requests requiem require required requirement requirements requires requiring requisite res resale rescue
rescued research researched researcher researchers researching resell reseller resellers resemblance resemble
resembles resembling resend resent resentment reservation reservations reserve reserved reserves reservoir reservoirs
reset resets reside resided residence residences residency resident residential residents resides residing residual
residuals residue residues resign resignation resigned resigns resilience resilient resin resins resist resistance
resistant resisted resisting resistor resistors resize resolution resolutions resolve resolved resolves resolving
resonance resonant resort resorts resource resources resp respect respectable respected respectful respectfully
respecting respective respectively respects respiration respiratory respite respond responded respondent respondents
responder responders responding responds response responses responsibilities responsibility responsible responsibly
responsive responsiveness rest restart restaurant restaurants rested resting restitution restless restocking
restoration restorative restore restored restores restoring restrained restraining restraint restraints restrict
restricted restricting restriction restrictions restrictive restricts restructuring rests result resultant resulted
resulting results resume resumed resumes resurrection ret retail retailer retailers retailing retain retained
retaining retains retaliation retardation retarded retention rethink rethinking retina retinal retire retired retiree
retirees retirement retiring retractable retreat retreats retrieval retrieve retrieved retriever retrieves retrieving
retro retrofit retrospect retrospective retry return returned returning returns reuben reunion reunions reunited
reusable reuse reused reuters rev reveal revealed revealing reveals revelation revelations revenge revenue revenues
revere reverence reverend reversal reverse reversed reversible reversing revert reverted review reviewed reviewer
reviewers reviewing reviews revise revised revising revision revisions revisit revisited revitalization revival revive
revived revocation revoke revoked revolt revolution revolutionary revolutions revolver revolving revue reward rewarded
rewarding rewards rewind rewrite rewriting rewritten rex reyes reynolds rhapsody rheims rhetoric rhetorical rheumatoid
rhine rhinestone rhino rho rhode rhodes rhodium rhonda rhyme rhymes rhythm rhythmic rhythms ria rial rib ribbed ribbon
ribbons ribosomal ribs ricardo rice rich richard richards richardson richer riches richest richie richly richmond
richness richter rick ricky rico rid ridden riddle ride rider riders rides ridge ridges ridiculous riding ridley riff
riffs rifle rifles rift rig riga rigging riggs right righteous righteousness rightly rights rigid rigorous rigs riley
rim rims ring ringer ringgit ringing rings ringtone ringtones rink rinse rio rios riot riots rip riparian ripe ripley
ripped ripper ripping ripple rips rise risen riser rises rising risk risks risky rita ritalin rite rites ritter ritual
rituals ritz rival rivalry rivals river rivera rivers riverside riviera riyadh rms roach road roads roadside roadster
roadway roam roaming roanoke roar roaring roast roasted roasting rob robbed robbery robbie robbins robe robert roberta
roberto roberts robertson robes robin robins robinson robot robotic robotics robots robson robust robustness robyn roc
rocco rochdale roche rochelle rochester rock rocked rockefeller rocker rockers rocket rockets rockford rockies rocking
rockingham rocks rockville rockwell rocky rod rode rodent rodents rodeo rodgers rodney rodriguez rods roe roger rogers
roget rogue roland role roles rolex rolf roll rolled roller rollers rolling rollins rollover rolls rom roma roman
romance romanian romano romans romantic romantics rome romeo romero ron ronald ronnie roof roofing roofs rooftop
rookie room roommate roommates rooms rooney roosevelt rooster root rooted roots rope roper ropes rory rosa rosario
rosary roscoe rose rosebud rosemary rosenberg roses rosetta rosewood rosie ross roster rosters roswell rot rotary
rotate rotated rotating rotation rotational rotations roth rotherham rotor rotorua rotten rotterdam rottweiler rouge
rough roughly roulette round roundabout rounded rounding rounds roundup rousseau route routed router routers routes
routine routinely routines routing rove rover rovers row rowan rowe rowing rowland rowling rows roxy roy royal royals
royalties royalty royce rpm rps rpt rte rub rubbed rubber rubbing rubbish rubble ruben rubin ruby rude rudolf rudolph
rudy rue ruff rufus rug rugby rugged rugs ruin ruined ruins ruiz rule ruled ruler rulers rules ruling rulings rum
rumble rumour rumours rumsfeld run runaway rune runner runners running runoff runs runway rupee rupees rupert rupture
rural rus rush rushed rushing russ russell russia russian russians russo rust rustic rusty rutgers ruth rutherford
ruthless rutland rvs rwanda ryan ryder rye saab saba sabbath sabine sable sabotage sabre sabrina sac sachs sack sacks
sacrament sacramento sacred sacrifice sacrificed sacrifices sacrificing sad saddam saddle saddles sadie sadly sadness
safari safaris safe safeguard safeguarding safeguards safely safer safes safest safety saffron sag saga sage saginaw
sahara saharan said saigon sail sailed sailing sailor sailors sails saint saints saith sakai sake sal salad salads
salaries salary sale salem sales salesman salesperson salford salient salinas saline salinity salisbury saliva sally
salmon salmonella salon salons saloon salsa salt salts saltwater salty salute salvador salvage salvation salvatore
salzburg sam samantha samaritan samba same sammy samoa sample sampled sampler samplers samples sampling sampson samson
samsonite samsung samuel samurai san sanchez sanction sanctioned sanctions sanctuary sand sandal sandals sandbox
sander sanders sanding sandman sandra sands sandstone sandwich sandwiches sandy sane sanford sang sanger sanitary
sanitation sanity sank sans sanskrit santa santana santiago santos sap sapiens sapphire sara sarah sarasota saratoga
sarcasm sarcoma sardinia sarge sargent sash sasha saskatchewan saskatoon sassy sat satan satellite satellites satin
satire satisfaction satisfactorily satisfactory satisfied satisfies satisfy satisfying saturated saturation saturday
saturdays saturn sauce saucepan saucer sauces saudi saul sauna saunas saunders sausage savage savanna savannah save
saved saver savers saves saving savings savior saviour savoy savvy saw saws sawyer sax saxon saxophone say saying
sayings says scala scalability scalable scalar scale scaled scales scaling scalp scam scams scan scandal scandals
scandinavia scandinavian scanned scanner scanners scanning scans scar scarab scarborough scarce scarcely scarcity
scare scared scarf scarlet scars scarves scary scat scatter scattered scattering scenario scenarios scene scenery
scenes scenic scent scented scents sch schedule scheduled scheduler schedules scheduling schema schematic scheme
schemes schizophrenia schmidt schneider scholar scholarly scholars scholarship scholarships scholastic school
schoolgirl schoolgirls schooling schools schroeder schubert schultz schulz schumacher schwartz schwarzenegger schweiz
sci science sciences scientific scientifically scientist scientists scientology scion scissor scissors sclerosis scoop
scoops scooter scooters scope scopes scoping score scoreboard scorecard scored scorer scores scoring scorpio scorpion
scorpions scot scotch scotia scotland scots scotsman scott scottish scottsdale scout scouting scouts scr scrabble
scramble scrambled scranton scrap scrapbook scraps scratch scratched scratches scratching scream screamed screaming
screams screen screened screener screening screenings screenplay screens screensaver screensavers screenshot
screenshots screenwriter screw screwdriver screwed screwing screws scribe script scripting scripts scripture
scriptures scroll scrolling scrolls scrub scrubbed scrubs scrutiny scuba sculptor sculpture sculptures scum sea
seafood seal sealants sealed sealing seals seam seaman seamless seamlessly seams sean search searched searches
searching sears seas seaside season seasonal seasonally seasoned seasoning seasons seat seated seating seats seattle
sebastian sec secluded second secondary seconded secondhand secondly seconds secrecy secret secretarial secretariat
secretaries secretary secretion secretly secrets secs sect section sectional sections sector sectoral sectors secular
secure secured securely secures securing securities security sedan sediment sedimentation sediments seduction
seductive see seed seeded seeding seedlings seeds seeing seek seeker seekers seeking seeks seem seemed seeming
seemingly seems seen seer sees sega segment segmentation segments segregated segregation seiko seine seinfeld seismic
seize seized seizure seizures seldom select selectable selected selecting selection selections selective selectively
selectivity selector selects selenium self selfish sell seller sellers selling sells selma selves sem semantic
semantics semen semester semesters semi semiconductor semiconductors seminal seminar seminars seminary seminole
semitic semitism sen senate senator senators send sender sending sends seneca senegal senior seniority seniors
sensation sensational sensations sense senses sensibility sensible sensing sensitive sensitivity sensor sensors
sensory sensual sent sentence sentenced sentences sentencing sentiment sentimental sentiments sentinel sentry seoul
sep separate separated separately separates separating separation separations separator sept september septic
septuagint seq sequel sequence sequences sequencing sequential sequoia ser serb serbia serbian serbs serena serene
serenity serge sergeant sergei sergio serial serials series serif serine serious seriously seriousness sermon sermons
serotonin serpent serum servant servants serve served server servers serves service serviced services servicing
serving servings servo sesame session sessions set setback seth seton sets setter setting settings settle settled
settlement settlements settlers settles settling setup seuss seven sevenfold seventeen seventeenth seventh seventies
seventy several severance severe severely severity severn seville sew sewage seward sewer sewerage sewers sewing sewn
sex sexes sexiest sexton sexual sexuality sexually sexy seychelles seymour sgd sgt shabby shack shade shaded shades
shading shadow shadows shady shaft shafts shah shake shaken shaker shakers shakes shakespeare shaking shall shallow
shalom shalt sham shaman shame shameless shampoo shamrock shan shane shanghai shank shannon shape shaped shapes
shaping shapiro share shared shareholder shareholders shares shareware sharing shark sharks sharon sharp sharpe
sharpening sharper sharply shasta shattered shaun shave shaved shaver shavers shaving shaw shawl shawn shawnee she
shea shear shears sheath shed shedding sheds sheen sheep sheer sheet sheets sheffield sheikh sheila shelby sheldon
shelf shell shelley shellfish shells shelly shelter sheltered shelters shelton shelves shelving shenandoah shepard
shepherd shepherds sheppard sheraton sheridan sheriff sherlock sherman sherry sherwood sheryl shes shetland shield
shielded shielding shields shift shifted shifting shifts shilling shin shine shines shingles shining shiny ship
shipment shipments shipped shipper shippers shipping ships shiraz shire shirley shirt shirts shit shiva shock shocked
shocking shocks shockwave shoe shoes shook shoot shooter shooters shooting shootout shoots shop shoppe shopper
shoppers shopping shops shore shoreline shores short shortage shortages shortcomings shortcut shortcuts shorten
shortened shortening shorter shortest shortfall shorthand shortlist shortly shorts shorty shot shotgun shots should
shoulder shoulders shout shouted shouting shouts shove shovel show showbiz showcase showcases showcasing showdown
showed shower showers showing shown showroom shows showtime shred shredded shredder shredders shrek shreveport
shrewsbury shrimp shrine shrink shrinking shropshire shrub shrubs shrugged shuffle shut shutdown shuts shutter
shutters shutting shuttle shy siam siberia siberian sibling siblings sic sicily sick sickle sickness sid side sidebar
sided sidekick sides sidewalk sidewalks sideways siding sidney siege siemens siena sienna sierra sieve sig sigh sighed
sight sighted sighting sightings sights sightseeing sigma sign signage signal signaling signalling signals signature
signatures signed significance significant significantly signifies signing signs sikh silence silent silently
silhouette silica silicon silicone silk silky silly silt silva silver silvia sim similar similarities similarity
similarly simmer simmons simon simone simple simpler simplest simplex simplicity simplification simplified simplifies
simplify simplifying simplistic simply simpson simpsons sims simulate simulated simulating simulation simulations
simulator simulators simultaneous simultaneously sin sinai sinatra since sincere sincerely sincerity sinclair sind
sine sinful sing singapore singer singers singh singing single singled singles singleton sings singular sinh sinister
sink sinking sinks sinner sinners sins sinus sion sioux sip sips sir sire siren sirius sis sissy sister sisters sit
site sitemap sites sits sitter sitting situated situation situational situations six sixteen sixteenth sixth sixties
sixty size sized sizes sizing ska skate skateboard skateboarding skateboards skater skaters skates skating skeletal
skeleton sketch sketches skew ski skid skier skiers skies skiing skill skilled skillet skills skim skin skincare
skinned skinner skinny skins skip skipped skipper skipping skirt skirts skis skull skulls skunk sky skye skyline skype
slab slabs slack slackware slain slam slammed slams slang slant slap slash slashdot slate slated slater slaughter
slave slavery slaves slavic slayer sled sleek sleep sleeper sleeping sleeps sleepwear sleepy sleeve sleeved sleeveless
sleeves sleigh slender slept slew slice sliced slices slick slid slide slider slides slideshow slideshows sliding
slight slightest slightly sligo slim slime slimline slimming sling slip slipknot slipped slipper slippers slippery
slipping slips slit sloan slogan slogans slope slopes sloppy slot slots slough slovak slovakia slovenia slovenian slow
slowdown slowed slower slowing slowly slows sludge slug slump slut sluts slutty sly smack small smaller smallest
smallpox smart smarter smartphone smartphones smarty smash smashed smashing smear smell smelling smells smile smiled
smiles smiley smileys smiling smith smiths smithsonian smog smoke smoked smoker smokers smokey smoking smoky smooth
smoother smoothing smoothly smother smuggling smut smyrna snack snacks snail snake snakes snap snapped snapper snaps
snapshot snapshots snare snatch sneak sneakers sniff sniffer snip sniper snippet snippets snooker snoop snoring snort
snow snowboard snowboarding snowboards snowfall snowflake snowman snowmobile snowy snuff snug snyder so soak soaked
soaking soap soapbox soaps soar soaring sober soc soccer social socialism socialist socially societal societies
society socioeconomic sociological sociology sock socket sockets socks socrates sod soda sodium sofa sofas sofia soft
softball softcover softer softly software soho soil soils sol solar solarium sold solder soldering soldier soldiers
sole solely solemn solenoid solicit solicitation solicitations solicited soliciting solicitor solicitors solid
solidarity solids solitaire solitary solitude solo solomon solos solstice solubility soluble solution solutions solve
solved solvent solvents solver solves solving som soma somali somalia somatic some somebody someday somehow someone
somerset something sometime sometimes somewhat somewhere son sonar sonata song songbook songs songwriter songwriters
songwriting sonia sonic sonnet sonny sonora sons sony soon sooner soonest soothing sop sophia sophie sophisticated
sophistication sophomore soprano sopranos sorcerer sorcery sore sores sorority sorrento sorrow sorry sort sorta sorted
sorting sorts sos soto sou sought soul souls sound sounded sounding sounds soundtrack soundtracks soup soups sour
source sourced sourceforge sources sourcing sous south southampton southeast southeastern southern southland southport
southwark southwest southwestern souvenir souvenirs sovereign sovereignty soviet sow soy soybean soybeans spa space
spacecraft spaced spacer spaces spacing spacious spade spades spaghetti spain spam spammer spammers spamming span
spandex spaniel spanish spank spanked spanking spanning spans spar spare spared spares spark sparked sparkle sparkling
sparks sparrow sparse sparta spartan spartans spas spatial spawn spawned spawning speak speaker speakerphone speakers
speaking speaks spear spears spec special specialise specialised specialises specialising specialist specialists
speciality specialization specialize specialized specializes specializing specially specials species specific
specifically specification specifications specificity specifics specified specifies specify specifying specimen
specimens specs spectacle spectacular spectator spectators spectra spectral spectre spectrometer spectrometry
spectroscopy spectrum speculate speculation speculative speech speeches speed speeding speeds speedway speedy spell
spelled spelling spells spence spencer spend spending spends spent sperm sphere spheres spherical sphinx spice spices
spicy spider spiders spielberg spies spike spikes spill spilled spills spin spinach spinal spindle spine spinner
spinning spins spiral spires spirit spirited spirits spiritual spirituality spiritually spit spite splash spleen
splendid splice splicing splinter split splits splitter splitting spoil spoiled spoiler spoilers spokane spoke spoken
spokesman spokesperson spokeswoman sponge sponsor sponsored sponsoring sponsors sponsorship sponsorships spontaneous
spontaneously spoof spooky spool spoon spoons sporadic spores sport sporting sports sportsman sportswear sporty spot
spotlight spotlights spots spotted spotting spouse spouses spout sprawl spray sprayed spraying sprays spread spreading
spreads spreadsheet spreadsheets spree spring springer springfield springs springsteen sprinkle sprinkler sprint
sprite spruce sprung spun spur spurious spurs spy spying spyware squad squadron squads square squared squares squash
squat squeak squeeze squeezed squid squire squirrel squirrels squirt squirting squish sri ssh st sta stab stability
stabilization stabilize stabilized stabilizer stable stables stacey stack stacked stacking stacks stacy stadium
stadiums staff staffed staffing stafford staffordshire staffs stag stage staged stages staggering staging stain
stained staining stainless stains stair staircase stairs stairway stake stakeholder stakeholders stakes stale stalin
stalk stalker stalking stall stalled stallion stalls stamford stamina stamp stamped stamping stamps stan stance stand
standalone standard standardised standardization standardized standards standby standing standings standpoint stands
stanford stang stanley stanton staple staples star starbucks starch stardust stare stared staring stark starlight
starr starred starring starry stars start started starter starters starting startling starts startup starvation
starving stash stat state stated stately statement statements staten states statesman statewide static stating station
stationary stationed stationery stations statistic statistical statistically statistics stats statue statues stature
status statute statutes statutory stay stayed staying stays std ste steadily steady steak steakhouse steaks steal
stealing steals stealth steam steamboat steamed steamer steel steele steelhead steep steer steering stefan stein
steiner stella stellar stem stems stencil step stephan stephanie stephen stephens stephenson stepped stepping steps
stereo stereos stereotype stereotypes sterile sterilization sterling stern steroid steroids steve steven stevens
stevenson stevie stew steward stewardship stewart stick sticker stickers sticking sticks sticky stiff stiffness stigma
still stills stimulate stimulated stimulates stimulating stimulation stimuli stimulus sting stink stint stipulated
stir stirling stirred stirring stitch stitched stitches stitching stochastic stock stocked stockholders stockholm
stocking stockings stockport stocks stockton stoke stokes stole stolen stomach stomp stone stoned stones stony stood
stool stools stop stopped stopper stopping stops storage store stored storefront stores storey stories storing storm
storms stormy story storyline storyteller storytelling stout stove stoves stowe str straight straightforward strain
strained strains strait straits strand stranded strands strange strangely stranger strangers strap strapped straps
strasbourg strata strategic strategically strategies strategy stratus strauss straw strawberries strawberry stray
streak stream streaming streamline streamlined streamlining streams street streets streisand strength strengthen
strengthened strengthening strengthens strengths stress stressed stresses stressful stretch stretched stretches
stretching stricken strickland strict strictly stride strides strife strike striker strikes striking string stringent
strings strip stripe striped stripes stripped stripper strippers stripping strips strive strives striving strobe
stroke strokes stroll stroller strollers strong stronger strongest stronghold strongly stroud struck structural
structure structured structures structuring struggle struggled struggles struggling strut struts stu stuart stub
stubborn stubs stuck stud studded student students studied studies studio studios studs study studying stuff stuffed
stuffing stumble stumbled stumbling stump stun stunned stunning stunt stunts stupid stupidity sturdy sturgeon
stuttgart style styled styles styling stylish stylus sub subaru subcategories subcategory subchapter subclass
subclasses subcommittee subcontractor subcontractors subdivision subdivisions subgroup subgroups subj subject
subjected subjective subjects sublime submarine submarines submerged submission submissions submit submits submittal
submitted submitter submitting subordinate subparagraph subpoena subroutine subs subscribe subscribed subscriber
subscribers subscribing subscription subscriptions subsection subsections subsequent subsequently subset subsets
subsidiaries subsidiary subsidies subsidized subsidy subsistence substance substances substantial substantially
substantive substitute substituted substitutes substituting substitution substitutions substrate substrates subsurface
subsystem subsystems subtitle subtitled subtitles subtle subtotal subtract subtraction subtype subunit subunits suburb
suburban suburbs subversion subway succeed succeeded succeeding succeeds success successes successful successfully
succession successive successor successors such suck sucked sucker suckers sucking sucks suction sud sudan sudanese
sudbury sudden suddenly sudoku sue sued suede sues suffer suffered sufferers suffering suffers suffice sufficiency
sufficient sufficiently suffix suffolk sugar sugars suggest suggested suggesting suggestion suggestions suggestive
suggests sui suicidal suicide suisse suit suitability suitable suitably suitcase suite suited suites suits sullivan
sulphur sultan sum summaries summarize summarized summarizes summary summed summer summers summertime summing summit
summoned summons sumner sumo sums sumter sun sunbeam sunday sundays sunderland sunflower sung sunglasses sunk sunless
sunlight sunni sunny sunnyvale sunrise suns sunscreen sunset sunsets sunshine suomi sup super superannuation superb
superbowl superfamily superficial superfund superhero superintendent superior superiority superman supermarket
supermarkets supernatural supernova superseded superstar superstars superstition superstore supervise supervised
supervising supervision supervisor supervisors supervisory supp supper suppl supplement supplemental supplementary
supplementation supplemented supplements supplied supplier suppliers supplies supply supplying support supported
supporter supporters supporting supportive supports suppose supposed supposedly suppress suppressed suppression
suppressor supra supremacy supreme sur surcharge sure surely surety surf surface surfaces surfer surfers surfing surg
surge surgeon surgeons surgeries surgery surgical suriname surname surnames surplus surprise surprised surprises
surprising surprisingly surreal surrender surrendered surrey surrogate surround surrounded surrounding surroundings
surrounds surveillance survey surveyed surveying surveyor surveyors surveys survival survive survived survives
surviving survivor survivors susan susanna susceptibility susceptible sushi susie suspect suspected suspects suspend
suspended suspense suspension suspensions suspicion suspicious sussex sustain sustainability sustainable sustained
sustaining sutherland sutra sutton suzanne suzuki suzy svalbard sven sverige swahili swallow swallowed swallowing
swallows swami swamp swan swans swansea swanson swap swapping swaps swarm swat swatch sway swaziland swear swearing
sweat sweater sweaters sweating sweatshirt sweatshirts sweden swedish sweeney sweep sweeper sweeping sweeps
sweepstakes sweet sweetest sweetheart sweetie sweetness sweets swell swelling swept swift swiftly swim swimmer
swimmers swimming swimsuit swimwear swindon swine swing swinger swingers swinging swings swirl swish swiss switch
switchboard switched switches switching switzerland swivel swollen sword swords sworn swung sycamore sydney sykes
syllable syllabus sylvan sylvester sylvia sym symbol symbolic symbolism symbols symmetric symmetrical symmetry
sympathetic sympathy symphonic symphony symposium symptom symptomatic symptoms syn synagogue synaptic sync
synchronization synchronize synchronized synchronous syndicate syndicated syndication syndrome syndromes synergy synod
synonym synonymous synonyms synopsis syntactic syntax synth synthesis synthesized synthesizer synthetic syracuse syria
syrian syringe syrup syst system systematic systematically systemic systems tab tabernacle tablature table tabled
tables tablespoon tablespoons tablet tabletop tablets tableware tabloid taboo tabs tabular tack tackle tackles
tackling taco tacoma tactic tactical tactics tactile tad taft tag tagalog tagged tagging tags tahiti tahoe tai tail
tailed tailgate tailor tailored tailoring tails tainted taipei taiwan taiwanese tajikistan take taken takeover takes
taking talbot tale talent talented talents tales taliban talk talked talking talks tall tallahassee taller tallinn
tally talon tam tamara tame tamil tammy tampa tamworth tan tandem tang tangent tangerine tangible tangled tango tank
tanker tanks tanned tanner tanning tanya tanzania tao taos tap tape taped taper tapered tapes tapestries tapestry
taping tapped tapping taps tar tara target targeted targeting targets tariff tariffs tarot tart tartan tarzan task
tasks tasmania tasmanian taste tasted tastes tasting tasty tat tate tattoo tattoos tau taught taunton taurus tavern
tax taxa taxable taxation taxed taxes taxi taxing taxis taxon taxonomic taxonomy taxpayer taxpayers taylor tbs tbsp
tea teach teacher teachers teaches teaching teachings teak teal team teamed teammates teams teamwork teapot tear
tearing tears teas tease teaser teasing teaspoon tech technical technically technician technicians technics technique
techniques techno technological technologically technologies technologist technologists technology techs ted teddy
tedious tee teen teenage teenager teenagers teens tees teeth teflon tehran tel telecommunication telecommunications
telecoms teleconference telegram telegraph telemarketing telemetry telephone telephones telephony telephoto telescope
telescopes televised television televisions telex tell teller telling tells telluride telnet telugu temp tempe temper
temperament temperate temperature temperatures tempered tempest template templates temple temples tempo temporal
temporarily temporary temps temptation temptations tempted tempting ten tenacious tenancy tenant tenants tend tended
tendencies tendency tender tenderness tenders tends tenerife tenn tennessee tennis tenor tens tense tensile tension
tensions tensor tent tentative tented tenth tents tenure tequila ter terence teresa teri term termed terminal
terminals terminate terminated terminates terminating termination terminator terminology terminus terms terra terrace
terraces terrain terrell terrestrial terri terrible terribly terrier terriers terrific terrified terrifying
territorial territories territory terror terrorism terrorist terrorists terry tertiary tesla tess test testament
tested tester testers testified testify testimonial testimonials testimonies testimony testing testosterone tests
teton tetra tex texan texans texas text textbook textbooks textile textiles texts textual texture textured textures
thai thailand thames than thanh thank thanked thankful thankfully thanking thanks thanksgiving that thatcher the
theatre theatres theatrical thee theft their theirs them thematic theme themed themes themselves then thence theodore
theological theology theorem theorems theoretical theoretically theories theorists theory therapeutic therapeutics
therapies therapist therapists therapy there thereafter thereby therefor therefore therein thereof thereon theresa
thereto thermal thermodynamics thermometer thermometers thermoplastic thermostat theron thesaurus these theses thesis
thessalonians thessaloniki theta they thick thicker thickness thief thieves thigh thighs thin thine thing things think
thinker thinkers thinking thinks thinner thinning third thirds thirst thirsty thirteen thirty this thistle tho thomas
thompson thomson thong thongs thor thoracic thorn thornton thorough thoroughbred thoroughly thorpe those thou though
thought thoughtful thoughts thousand thousands thrash thread threaded threading threads threat threaten threatened
threatening threatens threats three threesome threesomes threshold thresholds threw thrice thrift thrifty thrill
thrilled thriller thrillers thrilling thrills thrive thriving throat thrombosis throne throttle through throughout
throughput throw throwing thrown throws thru thrust thu thug thugs thumb thumbnail thumbnails thumbs thunder
thunderbird thunderstorm thunderstorms thur thurman thurs thursday thursdays thus thy thyme thyroid tia tiara tibet
tibetan tic tick ticker ticket ticketing ticketmaster tickets tickle tickling ticks tidal tide tides tidy tie tied
tier tiered tiers ties tiff tiffany tiger tigers tight tighten tightening tighter tightly tights tijuana tiki til tile
tiled tiles till tilt tim timber timberland time timed timeless timeline timelines timeliness timely timeout timer
timers times timeshare timeshares timestamp timetable timetables timex timezone timing timothy tin tina ting tinker
tins tint tinted tiny tip tipped tipping tips tire tired tires tissue tissues tit titan titanic titanium titans title
titled titles tits titties titty titus tivoli to toad toast toasted toaster toasters tobacco tobago tobias toby tod
today todd toddler toddlers toe toes tofu together toggle togo toilet toiletries toilets toilette token tokens tokyo
told toledo tolerance tolerances tolerant tolerate tolerated tolkien toll tolls tom tomas tomato tomatoes tomb
tombstone tomcat tome tommy tomography tomorrow toms ton tone toned toner toners tones tong tonga tongue tongues toni
tonic tonight tonne tonnes tons tony too took tool toolbar toolbox tooling toolkit tools tooth toothbrush toothpaste
top topaz topeka topic topical topics topless topographic topography topological topology topped topper topping
topples tops tor torah torch torches tore tori tories torino torn tornado toronto torpedo torquay torque torrance
torrent torrents torres torsion torso tort tortoise torture tortured torvalds tory toshiba toss tossed tossing tot
total totally totals tote totem totes toto touch touchdown touche touched touches touching tough tougher toughest
toulouse tour toured touring tourism tourist tourists tournament tournaments tourney tours tout tow toward towards
towel towels tower towers towing town townhouse townhouses towns townsend township townsville toxic toxicity
toxicology toxin toxins toy toying toyota toys trace traced tracer traces tracey tracing track tracked tracker
tracking tracks tract traction tractor tractors tracts tracy trad trade traded trademark trademarks trader traders
trades trading tradition traditional traditionally traditions trafalgar traffic trafficking tragedy tragic trail
trailer trailers trailing trails train trained trainee trainees trainer trainers training trainings trains trait
traits trajectories trajectory tram tramp trampoline tran trance tranquil tranquility trans transaction transactional
transactions transatlantic transceiver transcend transcribed transcript transcription transcriptional transcripts
transducer transducers transduction transfer transferable transferred transferring transfers transform transformation
transformations transformed transformer transformers transforming transforms transfusion transgender transgenic
transient transistor transistors transit transition transitional transitions translate translated translates
translating translation translations translator translators translucent transmission transmissions transmit transmits
transmitted transmitter transmitters transmitting transnational transparency transparent transplant transplantation
transplants transport transportation transported transporter transporting transports transsexual transsexuals
transverse transvestite transvestites trap trapped trapping traps trash trashy trauma traumatic travel travelled
traveller travellers travelling travels traverse travis tray trays tread treadmill treadmills treason treasure
treasurer treasures treasury treat treated treaties treating treatise treatment treatments treats treaty treble tree
trees trek trekking trembling tremendous tremendously trench trenches trend trends trendy trent trenton tres trevor
trey triad trial trials triangle triangles triangular triathlon tribal tribe tribes tribunal tribunals tribune tribute
tributes tricia trick tricks tricky trident tried tries trigger triggered triggering triggers trillion trilogy trim
trimester trimmed trimmer trimming trims trina trinidad trinity trio trip triple triples tripod tripods tripping trips
tristan triton triumph trivia trivial trivium trojan trojans troll trolley trolls trombone troop trooper troopers
troops trophies trophy tropical tropics trouble troubled troubles troubleshoot troubleshooting troublesome troubling
trough trousers trout troy truce truck trucker truckers trucking trucks true truly truman trump trumpet truncated
trunk trunks truro truss trust trusted trustee trustees trusting trusts trustworthy truth truthful truths try trying
tsp tsunami tub tuba tube tuberculosis tubes tubing tubs tubular tuck tucked tucker tucson tudor tue tues tuesday
tuesdays tufts tug tuition tulane tulip tulips tulsa tumble tummy tumour tuna tundra tune tuned tuner tuners tunes
tungsten tuning tunisia tunnel tunnels tuple turbine turbines turbo turbulence turbulent turf turin turing turk turkey
turkish turkmenistan turks turmoil turn turnaround turned turner turning turnkey turnout turnover turnovers turnpike
turns turntable turntables turquoise turtle turtles tuscaloosa tuscan tuscany tut tutor tutorial tutorials tutoring
tutors tutti tuvalu tux tuxedo tvs twain twat tweak tweaking tweaks tweed tween twelfth twelve twentieth twenty twice
twilight twill twin twink twinks twins twist twisted twister twisting twists two twp tycoon tying tylenol tyler tyne
typ type typed types typewriter typhoon typical typically typing typo typographical typography typos tyr tyranny tyre
tyres tyrone tyrosine tyson ubiquitous ubuntu uganda ugh ugly uhf ukraine ukrainian ulcer ulcers ulster ultima
ultimate ultimately ultra ultrasonic ultrasound ultrastructure ultraviolet ulysses umbrella umbrellas una unable
unabridged unacceptable unaffected unanimous unanimously unanswered unassigned unattached unattended unaudited
unauthorised unauthorized unavailable unavoidable unaware unbalanced unbeatable unbelievable unbiased unborn unbound
unbranded uncensored uncertain uncertainties uncertainty unchanged unchecked unclaimed unclassified uncle unclear
uncomfortable uncommon uncompressed unconditional unconscious unconstitutional uncontrolled unconventional uncover
uncovered uncut undated undead undecided undeclared undefined under underage undercover underdog underestimate undergo
undergoing undergone undergrad undergraduate undergraduates underground underline underlined underlying undermine
undermined underneath underscore undersigned understand understandable understanding understandings understands
understood undertake undertaken undertakes undertaking undertakings undertook underwater underway underwear underwent
underwood underworld underwriters underwriting undesirable undetermined undo undocumented undoubtedly undressing undue
uneasy unemployed unemployment unequal uneven unexpected unexpectedly unexplained unfair unfamiliar unfinished unfold
unfolding unforgettable unfortunate unfortunately unframed unhappy unhealthy unhelpful uni unicode unicorn
unidentified unification unified uniform uniformed uniformity uniformly uniforms unilateral unincorporated uninstall
uninsured unintended uninterrupted union unions unique uniquely uniqueness unisex unison unit unitarian unitary unite
united uniting units unity univ universal universally universe universities university unix unjust unknown unlawful
unleaded unleashed unless unlike unlikely unlimited unlisted unload unloading unlock unlocked unlocking unmarried
unmatched unnamed unnatural unnecessarily unnecessary unofficial unopened unpaid unparalleled unpleasant unplugged
unprecedented unpredictable unprotected unpublished unrated unread unreal unrealistic unreasonable unregistered
unrelated unreleased unreliable unresolved unrest unrestricted unsafe unsatisfactory unsecured unseen unset unsigned
unsolicited unspecified unstable unsubscribe unsuccessful unsuitable unsupported unsure until untitled unto untold
untouched untreated unused unusual unusually unveiled unveils unwanted unwilling unwind unwrap unzip up upbeat
upcoming update updated updates updating upfront upgrade upgraded upgrades upgrading upheld uphill uphold upholstered
upholstery upland uplifting upload uploaded uploading uploads upon upper uppsala upright uprising ups upscale upset
upside upstairs upstate upstream uptake upton uptown upward upwards uranium uranus urban urdu urea urge urged urgency
urgent urgently urges urging urinary urine urls urn urology ursula uruguay us usability usable usage use used useful
usefulness useless usenet user username users uses usher using usual usually utah ute utensils uterine uterus utica
utilisation utilise utilities utility utilization utilize utilized utilizes utilizing utmost utopia utrecht utter
utterly uzbekistan vac vacancies vacancy vacant vacation vacations vaccination vaccinations vaccine vaccines vacuum
vacuums vader vagina vaginal vaginas vague vaguely vail vain val valance valdez vale valencia valentine valentines
valentino valera valerie valet valiant valid validate validated validating validation validity valium vallejo valley
valleys valparaiso valuable valuation valuations value valued values valve valves vampire vampires van vance vancouver
vandalism vanderbilt vanessa vanguard vanilla vanish vanished vanishing vanity vans vantage vanuatu vapour var vargas
variability variable variables variance variances variant variants variation variations varied varies varieties
variety various vars varsity vary varying vascular vase vases vast vastly vat vatican vaughan vaughn vault vaults veal
vector vectors veg vega vegan vegas vegetable vegetables vegetarian vegetation veggie veggies vehicle vehicles
vehicular veil vein veins vel velcro velocities velocity velour velvet ven vending vendor vendors veneer venerable
venetian venezia venezuela venezuelan vengeance venice venom venous vent vented ventilation ventricular vents ventura
venture ventures venue venues venus vera verb verbal verbally verbatim verbose verbs verde verdi verdict verge
verification verified verify verifying verizon vermont verne vernon verona veronica versa versailles versatile
versatility verse verses version versions versus vert vertebrate vertex vertical vertically vertices vertigo verve
very vessel vessels vest vested vests vet veteran veterans veterinarian veterinarians veterinary veto vets vhf via
viability viable viagra vial vibe vibes vibrant vibrating vibration vibrations vibrator vibrators vic vice vices
vicinity vicious vicki vicky victim victims victor victoria victorian victories victorious victory vida vidal vide
video videos videotape vie vienna vietnam vietnamese view viewable viewed viewer viewers viewfinder viewing viewpoint
viewpoints views vigil vignette vigorous vigorously vii viii viking vikings vile villa village villagers villages
villain villains villas vilnius vim vince vincent vinci vine vinegar vines vineyard vineyards vintage vinyl viola
violate violated violates violating violation violations violence violent violently violet violin viper viral virgil
virgin virginia virgins virgo virology virtual virtually virtue virtues virus viruses visa visas viscosity visibility
visible vision visionary visions visit visitation visited visiting visitor visitors visits visor vista visual
visualization visualize visually visuals vita vitae vital vitality vitamin vitamins viva vivian vivid vixen viz
vladimir voc vocabulary vocal vocalist vocals vocation vocational vodka vogue voice voiced voicemail voices void vol
volatile volatility volcanic volcano volcanoes volkswagen volleyball vols volt volta voltage voltages volts volume
volumes voluntarily voluntary volunteer volunteered volunteering volunteers volvo vomiting voodoo vortex vote voted
voter voters votes voting voucher vouchers vow vowed vowel vows voyage voyager voyages voyeur vuitton vulcan vulgar
vulgate vulnerabilities vulnerability vulnerable wac wacky waco wade wafer waffle wage wager wagering wages wagner
wagon wagons waikiki wainwright waist wait waited waiter waiting waitress waits waive waived waiver waivers wake
wakefield wakes waking wal walden waldo waldorf wales walk walked walker walkers walking walkman walks wall wallace
walled waller wallet wallets wallis wallpaper wallpapers walls wally walmart walnut walsall walsh walt walter walters
walton waltz wan wand wanda wander wandered wanderers wandering wang wanking wanna wannabe want wanted wanting wants
war warbler ward warden wardrobe wards ware warehouse warehouses warehousing wares warez warfare warhol warm warmed
warmer warmers warming warmly warmth warn warned warner warning warnings warns warp warped warrant warranted
warranties warrants warranty warren warrington warrior warriors wars warsaw wartime warts warwick warwickshire wary
was wash washable washed washer washers washes washing washington wasp waste wasted wastes wastewater wasting wat
watch watchdog watched watcher watchers watches watching water waterbury watercraft waterfall waterfalls waterford
waterfowl waterfront watering waterloo waterman watermark watermelon waterproof waters watershed watersheds waterway
waterways watkins watson watt watts waugh wave waved waveform wavelength wavelengths wavelet waves waving wax waxing
way wayne ways we weak weaken weakened weakening weaker weakest weakly weakness weaknesses wealth wealthy weapon
weapons wear wearing wears weary weasel weather weave weaver weaving web webb webcam webcams webcast webcasts weber
webinar webinars weblog weblogs webmaster webmasters webpage webs website websites webster wed wedding weddings wedge
wedges wedgwood wednesday wednesdays wee weed weeds week weekday weekdays weekend weekends weekly weeks weep weeping
wei weigh weighed weighing weighs weight weighted weighting weights weinberg weir weird weiss welcome welcomed
welcomes welcoming weld welded welding weldon welfare well weller wellesley wellington wellness wells welsh welt
wembley wen wendell wendy went wentworth were werewolf werner wesley wesleyan west westerly western westerns
westinghouse westminster weston westward wet wetland wetlands wetsuits wexford weymouth whale whales whaling wharf
wharton what whatever whats whatsoever wheat wheel wheelchair wheelchairs wheeled wheeler wheeling wheels when whence
whenever where whereas whereby wherein wherever whether whey which whichever while whilst whimsical whining whip
whipped whipping whips whirlpool whisky whisper whispered whispering whispers whistle whistler whistles whitaker white
whiteboard whitehall whitehead whitening whites whitewater whiting whitley whitman whitney whittier who whoa whoever
whole wholesale wholesaler wholesalers wholly whom whore whores whose whsle why wicca wichita wick wicked wicker
wicket wide widely widen widening wider widescreen widespread widest widget widgets widow widowed widows width widths
wien wiener wife wifi wig wigan wight wigs wiki wikipedia wilbur wilcox wild wildcard wildcat wildcats wilde wilder
wilderness wildfire wildflowers wildlife wildly wildwood wiley wilhelm wilkes wilkins wilkinson will willamette
willard william williams williamsburg williamson willie willing willingly willingness willis willow wills willy wilma
wilmington wilson wilt wilton wiltshire wimbledon win winch winchester wind windchill windermere winding windmill
window windows winds windshield windsor windsurfing windy wine wineries winery wines winfield wing winged wings wink
winner winners winnie winning winnings winnipeg wins winston winter winters winthrop wipe wiped wiper wipes wire wired
wireless wires wiring wisconsin wisdom wise wisely wish wished wishes wishing wit witch witchcraft witches with
withdraw withdrawal withdrawals withdrawing withdrawn withdrew withheld withhold withholding within without withstand
witness witnessed witnesses witnessing wits witt witty wives wiz wizard wizards woe woes woke wolf wolfe wolff
wolfgang wolfram wollongong wolverhampton wolverine wolves woman womb women won wonder wondered wonderful wonderfully
wondering wonderland wonders wong wont woo wood woodbridge wooded wooden woodland woodlands woodpecker woodrow
woodruff woods woodstock woodward woodwind woodwork woodworking woody wool worcester worcestershire word wording words
wordsworth wore work workable workaround workbench workbook worked worker workers workflow workforce working workings
workload workman workmanship workout workouts workplace workplaces works worksheet worksheets workshop workshops
workspace workstation workstations world worldly worlds worldview worldwide worm worms worn worried worries worry
worrying worse worship worst wort worth worthless worthwhile worthy would wound wounded wounds woven wow wrangler wrap
wrapped wrapper wrappers wrapping wraps wrath wreath wreck wren wrench wrestling wretch wright wrinkle wrinkles wrist
wristbands writ write writer writers writes writing writings written wrong wrongful wrongly wrote wrought wyatt
wycliffe wye wynn wyoming xavier xemacs xenon xerox xii xiii xiv xix xmas xref xvi xvii xviii xxi xxx yacht yachting
yachts yah yahoo yak yakima yale yam yamaha yang yankee yankees yard yards yarmouth yarn yarns yates yea yeah year
yearbook yearly years yeas yeast yell yelled yelling yellow yellowstone yemen yen yep yer yes yesterday yet yiddish
yield yielded yielding yields yin yoda yoga yogurt yoke yokohama yong york yorker yorkshire yosemite you young younger
youngest youngsters youngstown your yours yourself yourselves youth youthful youths yrs yuan yugoslav yugoslavia yukon
yum yuma yummy yup yuri yves yvonne zach zachary zagreb zaire zambia zane zanzibar zap zappa zeal zealand zebra
zechariah zee zelda zen zenith zephaniah zephyr zeppelin zero zeros zeta zeus zillion zimbabwe zimmerman zinc zine
zines zion zionist zip zipped zipper zippered zirconia zodiac zoe zoloft zombie zombies zone zoned zones zoning zoo
zoology zoom zoophilia zoos zorro zulu zurich zyrtec
""".split()
)
