/** Tree to model. Items are kept by their piece: an edit in one item leaves the others the same objects. */

import type { Piece, Tree } from '../syntax/tree.js';
import { type Opening, readOpening } from './header.js';
import { buildItem } from './item.js';
import type { Item, Language, Minutes, PlacedItem } from './minutes.js';

const items = new WeakMap<Piece, Item>();
const implicitItems = new WeakMap<Piece, Item>();
const openings = new WeakMap<Piece, Opening>();

/** Builds the model of a text. Never throws; what the text does not say is null or empty. */
export function buildMinutes(tree: Tree): Minutes {
    const [first, ...rest] = tree.pieces;
    const openingPiece = first?.piece ?? { text: '', heading: null, blocks: [] };
    const opening = remember(openings, openingPiece, readOpening);
    const placed: PlacedItem[] = rest.map(({ start, piece }) => ({
        start,
        item: remember(items, piece, (one) => buildItem(one, false)),
    }));
    if (placed.length === 0 && hasBusiness(openingPiece)) {
        placed.push({ start: 0, item: remember(implicitItems, openingPiece, (one) => buildItem(one, true)) });
    }
    return {
        kind: opening.isMeeting ? 'meeting' : 'item',
        text: tree.text,
        headingStyle: tree.style,
        language: languageOf(tree, opening),
        header: opening.header,
        opening: openingPiece,
        people: opening.people,
        attendance: opening.attendance,
        items: placed,
        headerNotes: placed.some(({ item }) => item.implicit) ? [] : opening.notes,
    };
}

/** Whether a text without item headings holds an item: anything but header fields, notes and empty lines. */
function hasBusiness(piece: Piece): boolean {
    return piece.blocks.some(
        (block) =>
            block.kind !== 'blank' && block.kind !== 'field' && block.kind !== 'note' && block.kind !== 'pageBreak',
    );
}

const WELSH =
    /\b(?:cofnodion|eitem|agenda'r|penderfynwyd|cytunwyd|cyngor|pwyllgor|cynghorydd|yn bresennol|ymddiheuriadau|cafwyd|adroddiad|oedd|gan y|ei fod|wedi|gyda|ar gyfer)\b/gi;
const ENGLISH =
    /\b(?:the|minutes|agenda|resolved|agreed|council|committee|councillor|present|apologies|report|was|were|that|with|and)\b/gi;

/** Language of the record: as its header says, or as its words tell. */
function languageOf(tree: Tree, opening: Opening): Language {
    const said = opening.header.languageField?.text.toLowerCase();
    if (said !== undefined) return /^(cy|cymraeg|welsh)/.test(said) ? 'cy' : 'en';
    const sample = tree.text.slice(0, 4000);
    const welsh = sample.match(WELSH)?.length ?? 0;
    return welsh > 3 && welsh > (sample.match(ENGLISH)?.length ?? 0) ? 'cy' : 'en';
}

function remember<Value>(cache: WeakMap<Piece, Value>, piece: Piece, make: (piece: Piece) => Value): Value {
    let value = cache.get(piece);
    if (value === undefined) {
        value = make(piece);
        cache.set(piece, value);
    }
    return value;
}
