package org.hearsay.spark;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The table that a job writes: one row a document, failed ones included, with its tags and claims in arrays. So a document
 * is written once and whole, its error stands where its tags would, and each claim carries what analysts group by; the flat
 * tables are one {@code inline} away: {@code select id, inline(claims) from documents}. The columns do not depend on rules:
 * whatever features a tag has stand in a map.
 */
final class TagSchema {

    private static final DataType TEXT = DataTypes.StringType;
    private static final DataType TEXTS = DataTypes.createArrayType(TEXT, false);
    private static final DataType FEATURES = DataTypes.createMapType(TEXT, TEXT, false);

    /** A tag that is no claim. */
    static final StructType TAG = new StructType(new StructField[] {
        column("type", TEXT, "Short name of a type of Hearsay, or the full name of one that a script declares"),
        column("begin", DataTypes.IntegerType, "Where it begins in the text, in UTF-16 units as in Java"),
        column("end", DataTypes.IntegerType, "Where it ends"),
        column("text", TEXT, "The text it covers"),
        column("rule", TEXT, "The rule that made it"),
        column("features", FEATURES, "Its other features: values as text, tags as the text they cover"),
    });

    /** A claim with all that belongs to it, so that no join is needed. */
    static final StructType CLAIM = new StructType(new StructField[] {
        column("type", TEXT, "CasualtyClaim, SupplyClaim, or the full name of a claim that a script declares"),
        column("begin", DataTypes.IntegerType, "Where it begins in the text, in UTF-16 units as in Java"),
        column("end", DataTypes.IntegerType, "Where it ends"),
        column("text", TEXT, "The text it covers"),
        column("sentence", TEXT, "The sentence it stands in"),
        column("event", TEXT, "Its harm or supplyEvent"),
        column("trigger", TEXT, "The words that tell of the event"),
        column("low", DataTypes.LongType, "The smallest number meant, of victims or goods"),
        column("high", DataTypes.LongType, "The largest number meant; null where it is open"),
        column("approximate", DataTypes.BooleanType, "Whether a word such as about blurs the number"),
        column("unit", TEXT, "What is counted"),
        column("victims", TEXT, "Who was harmed"),
        column("victimClass", TEXT, "civilian, combatant, mixed or unknown"),
        column("perpetrator", TEXT, "Who did it"),
        column("commodities", TEXTS, "Kinds of goods"),
        column("actor", TEXT, "Who moves, blocks or takes goods"),
        column("recipient", TEXT, "Who gets or lacks them"),
        column("place", TEXT, "Where, by the name in the word list if it is there"),
        column("placeId", TEXT, "The id of that entry"),
        column("time", TEXT, "When: ISO 8601 date or interval"),
        column("source", TEXT, "Who says so, in full if the document has the full name; null for the author"),
        column("sourceKind", TEXT, "person, official, faction, media, monitor, witness or anonymous"),
        column("stance", TEXT, "asserts, claims, confirms, denies or doubts"),
        column("certainty", TEXT, "certain, probable, possible or unknown"),
        column("polarity", TEXT, "positive, or negative where it is said not to have happened"),
        column("hedges", TEXTS, "The words that weaken it"),
        column("rule", TEXT, "The rule that made it"),
        column("features", FEATURES, "Features of claims that scripts declare"),
    });

    /** A document. */
    static final StructType DOCUMENT = new StructType(new StructField[] {
        column("id", TEXT, "The record's id; else the path below INPUT without extension, and @ with the place in its file"),
        column("origin", TEXT, "Its file; for a record with @ and its byte offset or row"),
        column("date", TEXT, "ISO date of the document"),
        column("title", TEXT, "Its title"),
        column("publisher", TEXT, "Who published it"),
        column("length", DataTypes.IntegerType, "Length of the text, in UTF-16 units as in Java"),
        column("error", TEXT, "Why it was not tagged; null when it was, while the columns of a failed one are null"),
        column("notices", TEXTS, "What was changed in the text, or is odd"),
        column("tags", DataTypes.createArrayType(TAG, false), "All tags but claims, in the order of the text"),
        column("claims", DataTypes.createArrayType(CLAIM, false), "All claims, in the order of the text"),
    });

    /** The column that comes last on demand. */
    static final StructField XMI = column("xmi", TEXT, "The document with all its tags as XMI, types in _TypeSystem.xml");

    private TagSchema() {
    }

    /** Returns the columns of a job. */
    static StructType of(boolean xmi) {
        return xmi ? DOCUMENT.add(XMI) : DOCUMENT;
    }

    private static StructField column(String name, DataType type, String comment) {
        return DataTypes.createStructField(name, type, true).withComment(comment);
    }
}
