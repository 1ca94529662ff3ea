/**
 * The standard wordings in Welsh. Each belongs to an English one, whose id it has with `-cy` behind it, and from which
 * it takes all but its words. They are worded so that a place to fill in hardly ever stands where Welsh would change
 * the first letter of what is written there: "y canlynol: {tasg}" and not "i {tasg}".
 */

import type { Profile } from '../config/profiles.js';
import type { Formula } from './formula.js';

interface Wording {
    readonly label: string;
    readonly triggers?: readonly string[];
    readonly text: string;
    /** Where the Welsh wording is for other bodies than the English one. */
    readonly profiles?: readonly Profile[];
}

/** Gives the Welsh formulas, in the order of the English ones that they belong to. */
export function inWelsh(english: readonly Formula[]): readonly Formula[] {
    return english.flatMap((formula) => {
        const wording = WORDINGS[formula.id];
        if (wording === undefined) return [];
        const profiles = wording.profiles ?? formula.profiles;
        return [
            {
                ...formula,
                id: `${formula.id}-cy`,
                label: wording.label,
                triggers: [...(wording.triggers ?? [])],
                text: wording.text,
                languages: ['cy' as const],
                ...(profiles === undefined ? {} : { profiles: [...profiles] }),
            },
        ];
    });
}

const WALES: readonly Profile[] = ['generic', 'principal-wales'];

const WORDINGS: Readonly<Record<string, Wording>> = {
    // Penderfyniadau
    'd-note': {
        label: 'Nodi’r adroddiad',
        triggers: ['nodwyd'],
        text: "nodi'r {adroddiad/diweddariad/cyflwyniad}.",
    },
    'd-note-comments': {
        label: 'Nodi’r adroddiad a chyfleu sylwadau',
        triggers: ['sylw'],
        text: "nodi'r {adroddiad/diweddariad/cyflwyniad} ac ystyried sylwadau'r {corff} yn ystod {cam nesaf}.",
    },
    'd-receive': {
        label: 'Derbyn yr adroddiad',
        triggers: ['derbyniwyd'],
        text: 'derbyn {yr adroddiad/y diweddariad/y cyflwyniad}.',
    },
    'd-approve': {
        label: 'Cymeradwyo',
        triggers: ['cymeradwywyd', 'cytuno'],
        text: "cymeradwyo'r {adroddiad/argymhellion/polisi/cynllun}.",
    },
    'd-approve-appendix': {
        label: 'Cymeradwyo dogfen mewn atodiad',
        text: "cymeradwyo {dogfen}, fel y nodir yn Atodiad {llythyren} i'r adroddiad.",
    },
    'd-approve-amended': {
        label: 'Cymeradwyo gyda newid',
        triggers: ['diwygio', 'yn amodol'],
        text: 'cymeradwyo {dogfen}, yn amodol ar y newid canlynol: {newid}.',
    },
    'd-adopt': {
        label: 'Mabwysiadu polisi o ddyddiad',
        text: 'mabwysiadu {polisi}, i ddod i rym ar {dyddiad}.',
    },
    'd-endorse': {
        label: 'Cefnogi’r dull gweithredu',
        text: "cefnogi'r {dull gweithredu/cynllun/strategaeth} a amlinellir yn yr adroddiad.",
    },
    'd-agree': { label: 'Cytuno ar gynnig', triggers: ['cytunwyd'], text: 'cytuno ar y canlynol: {cynnig}.' },
    'd-recs': {
        label: 'Cytuno ar yr argymhellion',
        triggers: ['cymeradwyo'],
        text: 'cytuno ar yr argymhellion a nodir yn yr adroddiad.',
    },
    'd-not-agree': {
        label: 'Peidio â chytuno, gyda rhesymau',
        triggers: ['gwrthod'],
        text: 'peidio â chytuno ar y cynnig, am y rhesymau canlynol: {rhesymau}.',
    },
    'd-refer': {
        label: 'Cyfeirio at gorff arall',
        text: "cyfeirio'r mater at y {corff arall} {i'w ystyried/i gael penderfyniad}.",
    },
    'd-refer-back': {
        label: 'Cyfeirio yn ôl i’w ailystyried',
        text: "cyfeirio'r mater yn ôl at y {corff a benderfynodd} i'w ailystyried yng ngoleuni'r pwyntiau canlynol: {pwyntiau}.",
    },
    'd-defer': {
        label: 'Gohirio’r eitem',
        triggers: ['gohiriwyd'],
        text: "gohirio'r eitem tan {dyddiad y cyfarfod}, er mwyn {rheswm}.",
    },
    'd-withdraw': { label: 'Tynnu’r eitem oddi ar yr agenda', text: "tynnu'r eitem oddi ar yr agenda." },
    'd-rec-council': {
        label: 'Argymell i’r Cyngor',
        text: "ARGYMHELLWYD i'r Cyngor: cymeradwyo {cynnig}.",
    },
    'd-rec-cabinet': { label: 'Argymell i’r Cabinet', text: "argymell i'r Cabinet y dylid {gweithred}." },
    'd-delegate': {
        label: 'Dirprwyo i swyddog',
        triggers: ['awdurdod'],
        text: "dirprwyo'r canlynol i'r {swyddog}, mewn ymgynghoriad â'r {rôl yr aelod}: {gweithred}{?, hyd at werth o {swm}}.",
    },
    'd-delegate-final': {
        label: 'Dirprwyo mân newidiadau cyn cyhoeddi',
        triggers: ['awdurdodi'],
        text: "awdurdodi'r {swyddog} i wneud mân newidiadau i'r {dogfen} cyn cyhoeddi.",
    },
    'd-authorise-sign': {
        label: 'Awdurdodi llofnodi neu selio',
        text: "awdurdodi'r {swyddog} i {lofnodi/selio} {dogfen} ar ran yr {awdurdod}.",
    },
    'd-officer-ask': {
        label: 'Gofyn i swyddog wneud rhywbeth',
        text: "gofyn i'r {swyddog} wneud y canlynol erbyn {dyddiad}: {tasg}.",
    },
    'd-write': {
        label: 'Ysgrifennu llythyr',
        text: 'bod y {Cadeirydd/Clerc} yn ysgrifennu at {derbynnydd} ynghylch {mater}{? erbyn {dyddiad}}.',
    },
    'd-update': {
        label: 'Dod ag adroddiad cynnydd i gyfarfod',
        triggers: ['diweddariad'],
        text: "bod adroddiad cynnydd ynghylch {mater} yn cael ei gyflwyno i'r cyfarfod ar {dyddiad y cyfarfod}.",
    },
    'd-updates-regular': {
        label: 'Derbyn diweddariadau rheolaidd',
        text: 'derbyn adroddiadau diweddaru ynghylch {cynllun} {bob chwarter/ym mhob cyfarfod}.',
    },
    'd-info-provide': {
        label: 'Rhoi gwybodaeth i’r aelodau',
        triggers: ['dosbarthu'],
        text: "bod y {swyddog} yn rhoi {gwybodaeth} i'r aelodau erbyn {dyddiad}.",
    },
    'd-workprog': {
        label: 'Ychwanegu at y rhaglen waith',
        text: 'ychwanegu {pwnc} at y rhaglen waith{? ar gyfer {dyddiad}}.',
    },
    'd-taskgroup': {
        label: 'Sefydlu grŵp gorchwyl',
        triggers: ['gweithgor'],
        text: "sefydlu grŵp gorchwyl o {nifer} aelod i archwilio {pwnc} ac adrodd yn ôl erbyn {dyddiad}, â'r cylch gorchwyl a amlinellir yn yr adroddiad.",
    },
    'd-appoint': {
        label: 'Penodi rhywun i gorff',
        text: "penodi {enw} yn aelod o'r {corff arall} ar gyfer {cyfnod}.",
    },
    'd-elect-chair': {
        label: 'Ethol Cadeirydd',
        text: 'ethol {enw} yn Gadeirydd ar gyfer {y flwyddyn ddinesig/y cyfarfod hwn}.',
    },
    'd-vice': { label: 'Penodi Is-gadeirydd', text: 'penodi {enw} yn Is-gadeirydd ar gyfer {cyfnod}.' },
    'd-thanks': {
        label: 'Cofnodi diolch',
        text: 'cofnodi diolch y {corff} i {enw} am eu {gwaith/cyfraniad/gwasanaeth}.',
    },
    'd-condolence': { label: 'Cyfleu cydymdeimlad', text: 'cyfleu cydymdeimlad y {corff} i deulu {enw}.' },
    'd-budget': { label: 'Cymeradwyo cyllideb', text: 'cymeradwyo cyllideb o {swm} ar gyfer {blwyddyn}.' },
    'd-virement': {
        label: 'Trosglwyddo rhwng cyllidebau',
        text: 'cymeradwyo trosglwyddo {swm} o gyllideb {cyllideb gyntaf} i gyllideb {ail gyllideb}.',
    },
    'd-tender': {
        label: 'Dyfarnu contract',
        triggers: ['tendr'],
        text: "dyfarnu'r contract ar gyfer {gwasanaeth} i {cyflenwr} ar gyfer {cyfnod}, ar gost o hyd at {swm}.",
    },
    'd-payments': {
        label: 'Awdurdodi taliadau',
        text: "awdurdodi taliadau o {swm}, fel y'u rhestrir yn Atodiad {llythyren}.",
    },
    'd-precept': { label: 'Gosod y praesept', text: 'gosod praesept o {swm} ar gyfer {blwyddyn}.' },
    'd-policy-review': {
        label: 'Cymeradwyo polisi â dyddiad adolygu',
        text: "cymeradwyo'r {polisi} a'i adolygu eto erbyn {dyddiad}.",
    },
    'd-risk': {
        label: 'Nodi’r gofrestr risg a newid risg',
        text: "nodi'r gofrestr risg a newid lefel y risg ganlynol: {risg}.",
    },
    'd-consult': {
        label: 'Ymgynghori ynghylch cynnig',
        text: 'ymgynghori ynghylch {cynnig} rhwng {dyddiad cyntaf} a {dyddiad olaf}.',
    },
    'd-suspend-so': {
        label: 'Atal rheol sefydlog dros dro',
        text: 'atal rheol sefydlog {rhif} dros dro fel y gall y cyfarfod barhau tan {amser}.',
    },
    'd-adjourn': { label: 'Gohirio’r cyfarfod', text: "gohirio'r cyfarfod tan {amser a dyddiad}." },
    'd-inquorate': {
        label: 'Dim cworwm: dim penderfyniadau',
        text: 'Gan fod llai na {cworwm} aelod yn bresennol, nid oedd cworwm. Ni wnaed unrhyw benderfyniadau a gohiriwyd y busnes tan {dyddiad y cyfarfod}.',
    },
    'd-urgent': {
        label: 'Ystyried eitem fel busnes brys',
        text: 'Cytunodd y Cadeirydd, o dan adran 100B(4)(b) o Ddeddf Llywodraeth Leol 1972, i ystyried {eitem} fel busnes brys oherwydd {amgylchiadau arbennig}.',
        profiles: WALES,
    },

    // Cofnodion a busnes preifat
    'm-approve': {
        label: 'Cymeradwyo cofnodion y cyfarfod diwethaf',
        triggers: ['cofnod cywir', 'llofnodi'],
        text: "cymeradwyo cofnodion y cyfarfod a gynhaliwyd ar {dyddiad y cofnodion} fel cofnod cywir, i'w llofnodi gan y Cadeirydd.",
    },
    'm-approve-corr': {
        label: 'Cymeradwyo’r cofnodion gyda chywiriad',
        triggers: ['cofnod cywir'],
        text: 'cymeradwyo cofnodion y cyfarfod a gynhaliwyd ar {dyddiad y cofnodion} fel cofnod cywir, yn amodol ar y cywiriad canlynol: yng nghofnod {rhif}, rhoi “{geiriau newydd}” yn lle “{hen eiriau}”.',
    },
    'm-receive-cttee': {
        label: 'Derbyn cofnodion pwyllgor',
        text: 'derbyn cofnodion cyfarfod y {pwyllgor} a gynhaliwyd ar {dyddiad y cofnodion}.',
    },
    'm-defer': {
        label: 'Gohirio cymeradwyo’r cofnodion',
        text: 'gohirio cymeradwyo cofnodion {dyddiad y cofnodion} tan y cyfarfod nesaf.',
    },
    'x-wales': {
        label: 'Gwahardd y wasg a’r cyhoedd',
        triggers: ['eithriedig', 'preifat', '100A(4)', 'Atodlen 12A'],
        text: "o dan adran 100A(4) o Ddeddf Llywodraeth Leol 1972, gwahardd y wasg a'r cyhoedd o'r cyfarfod ar gyfer {eitem} am ei bod yn debygol y datgelid gwybodaeth eithriedig fel y'i diffinnir ym mharagraff {12/13/14/15/16/17/18} o Ran 4 o Atodlen 12A i'r Ddeddf, a bod y budd i'r cyhoedd o gadw'r eithriad yn drech na'r budd i'r cyhoedd o ddatgelu'r wybodaeth.",
        profiles: WALES,
    },
    'x-parish': {
        label: 'Gwahardd y cyhoedd (cyngor cymuned)',
        triggers: ['cyfrinachol', 'preifat', '1960'],
        text: 'o dan adran 1(2) o Ddeddf Cyrff Cyhoeddus (Mynediad i Gyfarfodydd) 1960, gwahardd y cyhoedd ar gyfer {eitem} am y byddai cyhoeddusrwydd yn niweidiol i fudd y cyhoedd oherwydd {natur gyfrinachol y busnes/y rheswm arbennig canlynol: [rheswm]}.',
        profiles: ['generic', 'community-wales'],
    },
    'x-confidential': {
        label: 'Busnes cyfrinachol o dan adran 100A(2)',
        triggers: ['preifat'],
        text: "Gwaharddwyd y cyhoedd o dan adran 100A(2) o Ddeddf Llywodraeth Leol 1972 am y byddai gwybodaeth gyfrinachol wedi'i datgelu fel arall.",
        profiles: WALES,
    },
    'x-not': { label: 'Cadw’r eitem yn gyhoeddus', text: "peidio â gwahardd y wasg a'r cyhoedd." },
    'x-open': {
        label: 'Gwahodd y wasg a’r cyhoedd yn ôl',
        text: "gwahodd y wasg a'r cyhoedd i ddychwelyd i'r cyfarfod.",
    },
    'x-summary': {
        label: 'Crynodeb cyhoeddus o fusnes eithriedig',
        triggers: ['preifat'],
        text: "Ystyriodd y {corff} adroddiad eithriedig ynghylch {disgrifiad niwtral} a chytunodd ar yr argymhellion. Mae'r manylion yn eithriedig o dan baragraff {rhif}.",
    },
    'x-publish-later': {
        label: 'Cyhoeddi penderfyniad preifat yn ddiweddarach',
        text: "cyhoeddi'r penderfyniad ynghylch {eitem} ar ôl {digwyddiad}.",
    },
    'x-parish-decide': {
        label: 'Penderfyniad ar ôl trafod yn breifat',
        text: 'Ar ôl ystyried y mater yn breifat, penderfynodd y Cyngor fel a ganlyn: {penderfyniad mewn geiriau niwtral}.',
        profiles: ['generic', 'community-wales'],
    },

    // Penderfyniadau gweithrediaeth
    'e-block': {
        label: 'Penderfyniad â rhesymau, opsiynau a buddiannau',
        triggers: ['cabinet', 'gweithrediaeth'],
        text: 'Penderfyniad: {penderfyniad}.\n\nRhesymau: {rhesymau}\n\nOpsiynau a ystyriwyd ac a wrthodwyd: {opsiynau}\n\nGwrthdaro buddiannau a ddatganwyd: {Dim/[enw a buddiant]}\n\nGollyngiadau: {Dim/[enw a gollyngiad]}',
        profiles: WALES,
    },
    'e-callin': {
        label: 'Pryd y daw’r penderfyniad i rym (galw i mewn)',
        triggers: ['craffu'],
        text: "Daw'r penderfyniad hwn i rym ar {dyddiad} oni bai ei fod yn cael ei alw i mewn.",
        profiles: WALES,
    },

    // Brawddegau
    's-present': {
        label: 'Cyflwyno adroddiad',
        triggers: ['cyflwynodd'],
        text: 'Cyflwynodd {y swyddog} adroddiad ynghylch {pwnc}.',
    },
    's-presentation': {
        label: 'Rhoi cyflwyniad',
        triggers: ['rhoddodd'],
        text: 'Rhoddodd {y swyddog} gyflwyniad ynghylch {pwnc}. Mae copi ynghlwm wrth y cofnodion.',
    },
    's-verbal': { label: 'Rhoi diweddariad llafar', text: 'Rhoddodd {y swyddog} ddiweddariad llafar ynghylch {pwnc}.' },
    's-summary': { label: 'Dyma’r prif bwyntiau', triggers: ['crynodeb'], text: "Dyma'r prif bwyntiau:" },
    's-purpose': {
        label: 'Beth oedd yn yr adroddiad',
        triggers: ['diben'],
        text: "Roedd yr adroddiad yn nodi {cynnwys} ac yn gofyn i'r {corff} wneud y canlynol: {gweithred}.",
    },
    's-question': {
        label: 'Mewn ymateb i gwestiwn',
        triggers: ['ateb', 'eglurodd'],
        text: 'Mewn ymateb i gwestiwn ynghylch {pwnc}, eglurodd {y swyddog} fod {ateb}.',
    },
    's-asked': {
        label: 'Gofynnodd yr aelodau',
        triggers: ['cwestiwn', 'atebodd'],
        text: 'Gofynnodd yr aelodau {sut/pam/pryd} {cwestiwn}. Atebodd {y swyddog} fod {ateb}.',
    },
    's-cllr-asked': {
        label: 'Gofynnodd cynghorydd',
        triggers: ['cwestiwn'],
        text: 'Gofynnodd y Cynghorydd {aelod} {cwestiwn}.',
    },
    's-discussed': {
        label: 'Pwyntiau a wnaed yn y drafodaeth',
        triggers: ['trafod'],
        text: 'Yn ystod y drafodaeth, gwnaed y pwyntiau canlynol:',
    },
    's-concern': { label: 'Mynegodd yr aelodau bryder', text: 'Mynegodd yr aelodau bryder ynghylch {mater}.' },
    's-welcome': { label: 'Croesawodd yr aelodau’r cynnydd', text: "Croesawodd yr aelodau'r {cynnydd}." },
    's-assurance': {
        label: 'Gofynnodd yr aelodau am sicrwydd',
        text: 'Gofynnodd yr aelodau am sicrwydd ynghylch {mater}; cadarnhaodd {y swyddog} fod {tystiolaeth}.',
    },
    's-undertook': {
        label: 'Ymrwymodd rhywun i wneud rhywbeth',
        triggers: ['gweithredu', 'addawodd'],
        text: 'Ymrwymodd {y swyddog} i wneud y canlynol erbyn {dyddiad}: {tasg}.',
    },
    's-request': {
        label: 'Gofynnodd y pwyllgor am wybodaeth',
        text: "Gofynnodd y {corff} i'r wybodaeth ganlynol gael ei {dosbarthu/chyflwyno} erbyn {dyddiad}: {gwybodaeth}.",
    },
    's-noted': { label: 'Nododd y pwyllgor', text: 'Nododd y {corff} y canlynol: {mater}.' },
    's-chair-sum': { label: 'Crynhodd y Cadeirydd', text: 'Crynhodd y Cadeirydd: {crynodeb}.' },
    's-chair-welcome': {
        label: 'Croesawodd y Cadeirydd bawb',
        text: 'Croesawodd y Cadeirydd bawb a oedd yn bresennol{? a chyflwynodd {enwau}}.',
    },
    's-recording': {
        label: 'Roedd y cyfarfod yn cael ei recordio',
        triggers: ['darlledu'],
        text: "Cyhoeddodd y Cadeirydd fod y cyfarfod yn cael ei recordio{? a'i ddarlledu}.",
    },
    's-thanks': {
        label: 'Diolchodd y Cadeirydd i rywun',
        text: 'Diolchodd y Cadeirydd i {enw} am eu {cyfraniad/gwaith/cyflwyniad}.',
    },
    's-motion': {
        label: 'Cynigiwyd ac eiliwyd cynnig',
        triggers: ['cynigydd'],
        text: 'Cynigiwyd gan y Cynghorydd {cynigydd}, eiliwyd gan y Cynghorydd {eilydd}: bod {cynnig}.',
    },
    's-amendment': {
        label: 'Cynigiwyd ac eiliwyd gwelliant',
        triggers: ['diwygiad'],
        text: 'Gwelliant: cynigiwyd gan y Cynghorydd {cynigydd}, eiliwyd gan y Cynghorydd {eilydd}: bod {newid}.',
    },
    's-amend-accepted': {
        label: 'Derbyniodd y cynigydd y gwelliant',
        text: "Derbyniodd y cynigydd y gwelliant, a ddaeth yn rhan o'r cynnig.",
    },
    's-vote': {
        label: 'Pleidlais â niferoedd',
        triggers: ['derbyniwyd', 'gwrthodwyd'],
        text: 'Pleidlais: O blaid {nifer o blaid}, Yn erbyn {nifer yn erbyn}, Ymatal {nifer yn ymatal}. {Derbyniwyd/Gwrthodwyd} y cynnig.',
    },
    's-recorded': {
        label: 'Pleidlais wedi’i chofnodi',
        triggers: ['enwau'],
        text: "Gofynnodd {enw} am bleidlais wedi'i chofnodi:\n\nO blaid ({nifer o blaid}): {enwau o blaid}\nYn erbyn ({nifer yn erbyn}): {enwau yn erbyn}\nYmatal ({nifer yn ymatal}): {enwau yn ymatal}\n\n{Derbyniwyd/Gwrthodwyd} y cynnig.",
    },
    's-own-vote': {
        label: 'Cofnodwyd pleidlais aelod',
        text: 'Cofnodwyd pleidlais y Cynghorydd {aelod} ar gais yr aelod: {o blaid/yn erbyn/ymatal}.',
    },
    's-casting': {
        label: 'Rhoddodd y Cadeirydd bleidlais fwrw',
        triggers: ['cyfartal'],
        text: "Gan fod y pleidleisiau'n gyfartal, rhoddodd y Cadeirydd bleidlais fwrw {o blaid/yn erbyn}, a {derbyniwyd/gwrthodwyd} y cynnig.",
    },
    's-unanimous': { label: 'Roedd y bleidlais yn unfrydol', text: 'Roedd y bleidlais yn unfrydol.' },
    's-dissent': {
        label: 'Cofnodwyd anghytundeb aelod',
        text: 'Cofnodwyd anghytundeb y Cynghorydd {aelod} ar gais yr aelod.',
    },
    's-public': {
        label: 'Siaradodd aelodau o’r cyhoedd',
        text: "Siaradodd {nifer} aelod o'r cyhoedd ynghylch {pwnc}.",
    },
    's-petition': {
        label: 'Derbyniwyd deiseb',
        text: "Derbyniwyd deiseb ynghylch {pwnc}, â {nifer} llofnod, ac fe'i cyfeiriwyd at y {swyddog}.",
    },
    's-deputation': { label: 'Clywyd dirprwyaeth', text: 'Anerchodd {sefydliad} y {corff} ynghylch {pwnc}.' },
    's-left': {
        label: 'Gadawodd aelod',
        text: 'Gadawodd y Cynghorydd {aelod} y cyfarfod am {amser}{? ac ni ddychwelodd}.',
    },
    's-arrived': {
        label: 'Ymunodd aelod',
        triggers: ['cyrhaeddodd'],
        text: "Ymunodd y Cynghorydd {aelod} â'r cyfarfod am {amser}.",
    },
    's-handover': {
        label: 'Gadawodd y Cadeirydd y gadair',
        triggers: ['llywyddu'],
        text: 'Gadawodd y Cadeirydd y gadair ar gyfer yr eitem hon, a llywyddodd {enw}.',
    },
    's-order': {
        label: 'Newid trefn y busnes',
        text: 'Cynigiodd y Cadeirydd, a chytunwyd, y dylid cymryd eitem {rhif} nesaf.',
    },
    's-adjourned': {
        label: 'Gohiriwyd ac ailddechreuwyd',
        triggers: ['egwyl'],
        text: 'Gohiriwyd y cyfarfod am {amser} ac ailddechreuodd am {amser diweddarach}.',
    },

    // Agor, buddiannau a chau
    'o-apologies': {
        label: 'Ymddiheuriadau am absenoldeb',
        text: 'Derbyniwyd ymddiheuriadau am absenoldeb gan {enwau}.',
    },
    'o-apologies-none': {
        label: 'Dim ymddiheuriadau',
        text: 'Ni chafwyd unrhyw ymddiheuriadau am absenoldeb.',
    },
    'o-substitute': {
        label: 'Dirprwy yn bresennol',
        text: 'Roedd y Cynghorydd {dirprwy} yn dirprwyo ar ran y Cynghorydd {aelod}.',
    },
    'o-apol-accept': {
        label: 'Ymddiheuriadau â rheswm a gymeradwywyd',
        text: 'Derbyniwyd ymddiheuriadau gan {enw} a chymeradwywyd y rheswm a roddwyd.',
    },
    'o-decl-none': {
        label: 'Dim datganiadau o fuddiant',
        text: 'Ni chafwyd unrhyw ddatganiadau o fuddiant.',
    },
    'o-decl-other': {
        label: 'Datgan buddiant',
        triggers: ['personol', 'rhagfarnu'],
        text: "Datganodd y Cynghorydd {aelod} {fuddiant personol/fuddiant personol sy'n rhagfarnu} yn eitem {rhif} oherwydd {natur}{?, a gadawodd y cyfarfod}.",
    },
    'o-decl-sensitive': {
        label: 'Datgan buddiant sensitif',
        text: 'Datganwyd buddiant sensitif gan y Cynghorydd {aelod} yn eitem {rhif}{?, a gadawodd y cyfarfod}.',
    },
    'o-decl-disp': {
        label: 'Siarad a phleidleisio o dan ollyngiad',
        text: 'Siaradodd a phleidleisiodd {enw} o dan ollyngiad a roddwyd gan y {swyddog} ar {dyddiad}.',
    },
    'o-s106': {
        label: 'Ôl-ddyledion y dreth gyngor (adran 106)',
        text: 'Datganodd y Cynghorydd {aelod} fod adran 106 o Ddeddf Cyllid Llywodraeth Leol 1992 yn gymwys, ac ni phleidleisiodd ar eitem {rhif}.',
    },
    'o-whip': { label: 'Dim chwip plaid', text: 'Ni chafwyd unrhyw ddatganiadau o chwip plaid.' },
    'o-matters': { label: 'Materion yn codi', text: 'Materion yn codi: cofnod {rhif}: {cynnydd}.' },
    'o-actionlog': {
        label: 'Adolygwyd y rhestr camau gweithredu',
        text: 'Adolygwyd y rhestr camau gweithredu. Caewyd y camau canlynol: {camau a gaewyd}. Yn weddill: {camau agored}.',
    },
    'o-urgent-none': { label: 'Dim busnes brys', text: 'Nid oedd unrhyw fusnes brys.' },
    'o-next': {
        label: 'Dyddiad y cyfarfod nesaf',
        text: 'Cynhelir y cyfarfod nesaf ar {dyddiad y cyfarfod} am {amser}.',
    },
    'o-close': { label: 'Diwedd y cyfarfod', triggers: ['gorffen'], text: 'Daeth y cyfarfod i ben am {amser}.' },
    'o-sign': {
        label: 'Llinell ar gyfer llofnod y Cadeirydd',
        text: 'Llofnodwyd: ____________________ (Cadeirydd y cyfarfod ar {dyddiad y cyfarfod})',
    },

    // Camau gweithredu, archwilio, cynllunio a thrwyddedu
    'a-line': {
        label: 'Cam gweithredu â pherchennog a dyddiad',
        triggers: ['tasg'],
        text: 'CAM GWEITHREDU: {y swyddog} i {tasg} erbyn {dyddiad}',
    },
    'a-row': {
        label: 'Cam gweithredu â chyfeirnod, cofnod a chyflwr',
        triggers: ['rhestr', 'tasg'],
        text: 'CAM GWEITHREDU: {y swyddog} i {tasg} erbyn {dyddiad} (cyfeirnod {cyfeirnod}, cofnod {rhif}, {ar agor/hwyr/wedi cau})',
    },
    'a-done': { label: 'Cwblhawyd cam gweithredu', text: 'Cwblhawyd ar {dyddiad}: {sut}.' },
    'f-ea-accounts': {
        label: 'Cymeradwyo’r Datganiad Cyfrifon',
        text: "cymeradwyo'r Datganiad Cyfrifon ar gyfer {blwyddyn}, i'w lofnodi gan y Cadeirydd.",
    },
    'p-grant': {
        label: 'Caniatáu cais cynllunio',
        text: "caniatáu cais cynllunio {cyfeirnod}, yn ddarostyngedig i'r amodau a amlinellir yn yr adroddiad{? a chwblhau cytundeb adran 106}.",
    },
    'p-refuse': {
        label: 'Gwrthod cais cynllunio',
        text: 'gwrthod cais cynllunio {cyfeirnod} am y {rheswm/rhesymau} canlynol: {rhesymau}.',
    },
    'p-contrary': {
        label: 'Penderfyniad yn groes i argymhelliad y swyddog',
        text: 'Roedd y penderfyniad yn groes i argymhelliad y swyddog oherwydd {rhesymau cynllunio}.',
    },
    'p-defer': {
        label: 'Gohirio cais er mwyn ymweld â’r safle',
        text: 'gohirio cais {cyfeirnod} er mwyn {cynnal ymweliad safle/cael rhagor o wybodaeth}.',
    },
    'p-speakers': {
        label: 'Pwy siaradodd am gais',
        text: 'Anerchwyd y {corff} gan {wrthwynebydd/gefnogwr/asiant yr ymgeisydd/aelod y ward}.',
    },
    'p-consultee': {
        label: 'Ymateb i ymgynghoriad cynllunio (cymuned)',
        text: 'bod y Cyngor {yn gwrthwynebu cais/heb wrthwynebiad i gais/yn cefnogi cais} {cyfeirnod} oherwydd {rhesymau cynllunio}.',
        profiles: ['generic', 'community-wales'],
    },
    'l-grant': {
        label: 'Caniatáu trwydded',
        text: "caniatáu'r drwydded{? yn ddarostyngedig i'r amodau y cytunwyd arnynt}.",
    },
};
