package org.hearsay.annotator;

import java.util.List;
import java.util.Set;

/** Finds statements made with a reporting verb: {@code X said}, {@code said X}, {@code he added}, {@code it was reported that}. */
final class VerbStatements {

    private static final Set<String> SPEAKING_PRONOUNS = Set.of("he", "she", "it", "they");
    private static final Set<String> OWN_PRONOUNS = Set.of("i", "we", "you", "one", "this", "that", "who");
    private static final Set<String> PLAIN = Set.of("say", "tell", "add", "state", "announce", "recount");

    /** Verbs that in the progressive tell what somebody does or means rather than says. */
    private static final Set<String> NO_PROGRESS = Set.of("refer to", "write", "call", "indicate");
    private static final Set<String> SPOKEN = Set.of("say", "tell", "act", "issue");

    private final TokenTable table;
    private final Nominals words;
    private final NounPhrases phrases;
    private final SubjectFinder subjects;
    private final ReportingWords readings;
    private final QuotedSpeakers quoted;
    private final OpeningSubjects openings;
    private final SpeakerTests speakers;

    VerbStatements(TokenTable table, Nominals words, NounPhrases phrases) {
        this.table = table;
        this.words = words;
        this.phrases = phrases;
        this.subjects = new SubjectFinder(table, words, phrases);
        this.readings = new ReportingWords(table, words);
        this.quoted = new QuotedSpeakers(table, phrases, subjects);
        this.speakers = new SpeakerTests(table);
        this.openings = new OpeningSubjects(table, words, phrases);
    }

    /** Returns the statement whose verb begins with a token, or null where there is none. */
    Statement at(int token) {
        Hit verb = table.startingAt(token, WordClass.REPORTING_VERB);
        if (verb == null || verb.has("frame", "none") || readings.isNoReport(verb)) {
            return null;
        }
        int floor = table.firstOf(table.sentenceOf(token));
        int ceiling = table.lastOf(table.sentenceOf(token));
        if (verb.has("frame", "quoted")) {
            return quoted.behind(verb, floor);
        }
        if (verb.has("frame", "issue") && !readings.textFollows(verb) || verb.has("frame", "as") && !readings.judgementFollows(verb)) {
            return null;
        }
        VerbGroup group = VerbGroup.of(table, verb, floor);
        if (readings.isNounOrAdjective(group, floor)) {
            return null;
        }
        if (group.hasForm("gerund") && !isProgressive(group, ceiling)) {
            return participial(group);
        }
        return group.passive() && !verb.has("form", "passive") ? passive(group, floor, ceiling) : active(group, floor, ceiling);
    }

    /** {@code the army is reporting}, but {@code he was reporting from Tarsin}. */
    private boolean isProgressive(VerbGroup group, int ceiling) {
        int next = group.verb().last() + 1;
        boolean where = next <= ceiling && table.is(next, WordClass.PREPOSITION);
        return group.helped() && !where && !group.frame().equals("think") && !NO_PROGRESS.contains(group.verb().value("canonical")) && !group.unreal(table);
    }

    /** {@code …, adding that}: the speaker of the main clause goes on. */
    private Statement participial(VerbGroup group) {
        Hit verb = group.verb();
        int floor = table.firstOf(table.sentenceOf(verb.first()));
        SourcePhrase subject = group.first() > floor ? phrases.endingAt(group.first() - 1, floor) : null;
        boolean speech = isSpeech(group);
        if ((speech || group.frame().equals("act")) && subject != null && subject.outerFirst() > floor
                && (subject.strength() >= SourcePhrase.NAME || table.isCapitalised(subject.last()))
                && table.lower(subject.outerFirst() - 1).equals("with")) {
            return new Statement(verb.first(), verb.last(), group.stance(), "source-before", List.of(subject), "", subject.outerFirst(),
                    subject.last());
        }
        boolean says = verb.last() + 1 < table.size() && table.lower(verb.last() + 1).equals("that");
        if (speech && says && subject != null && subject.isStrong() && speakers.isText(subject) && !spokeBefore(group.first(), floor)) {
            return new Statement(verb.first(), verb.last(), group.stance(), "source-before", List.of(subject), "", subject.outerFirst(),
                    subject.last());
        }
        SourcePhrase opening = speech || group.frame().equals("act") && !verb.has("canonical", "cite") ? openingOf(group, floor) : null;
        if (opening != null) {
            return new Statement(verb.first(), verb.last(), group.stance(), "participle", List.of(opening), "", group.first(), verb.last());
        }
        return speech && !group.helped() ? new Statement(verb.first(), verb.last(), group.stance(), "participle", List.of(), "same", group.first(),
                verb.last()) : null;
    }

    /** {@code Tarsin closed the mill, saying that}: the subject of the clause whose participle says something; null where another spoke. */
    private SourcePhrase openingOf(VerbGroup group, int floor) {
        int next = group.verb().last() + 1;
        boolean comma = group.first() > floor && table.text(group.first() - 1).equals(",");
        boolean where = next < table.size() && table.is(next, WordClass.PREPOSITION) && !table.lower(next).equals("to");
        boolean goesOn = comma && !where || group.first() > floor && isSpeech(group) && next < table.size() && table.lower(next).equals("that");
        return goesOn && !spokeBefore(group.first(), floor) ? openings.before(comma ? group.first() - 1 : group.first(), floor) : null;
    }

    /** Tells whether a reporting verb stands between the begin of a sentence and a token. */
    private boolean spokeBefore(int token, int floor) {
        for (int i = token - 1; i >= floor; i--) {
            Hit verb = table.startingAt(i, WordClass.REPORTING_VERB);
            if (verb != null && !table.is(i, WordClass.SOURCE_NOUN) && SPOKEN.contains(verb.value("frame"))
                    && (!verb.has("frame", "issue") || readings.textFollows(verb))) {
                return true;
            }
        }
        return false;
    }

    private Statement passive(VerbGroup group, int floor, int ceiling) {
        Hit verb = group.verb();
        int next = verb.last() + 1;
        if (next < ceiling && table.lower(next).equals("by")) {
            SourcePhrase agent = phrases.startingAt(next + 1, ceiling);
            return agent == null || !agent.isStrong() || !isSpeech(group) ? null : new Statement(verb.first(), next, group.stance(),
                    "passive-agent", List.of(agent), "", agent.outerFirst(), agent.last());
        }
        boolean hearsay = group.frame().equals("say") && next <= ceiling && (table.lower(next).equals("that")
                || table.lower(next).equals("to") || group.first() > floor && table.lower(group.first() - 1).equals("it"));
        return hearsay ? new Statement(verb.first(), verb.last(), group.stance(), "hearsay", List.of(), "", group.first(), verb.last()) : null;
    }

    private static boolean isSpeech(VerbGroup group) {
        return group.frame().equals("say") || group.frame().equals("tell");
    }

    private Statement active(VerbGroup group, int floor, int ceiling) {
        int before = group.first() - 1;
        Hit verb = group.verb();
        if (before >= floor && SPEAKING_PRONOUNS.contains(table.lower(before))) {
            boolean speaks = isSpeech(group) || group.frame().equals("act");
            return speaks ? new Statement(verb.first(), verb.last(), group.stance(), "pronoun", List.of(), table.lower(before), before, before)
                    : null;
        }
        if (before >= floor && OWN_PRONOUNS.contains(table.lower(before)) && !table.is(before, WordClass.RELATIVE)
                && words.isFunctionWord(before)) {
            return null;
        }
        boolean act = group.frame().equals("act");
        if (before > floor && group.hasForm("past") && table.lower(before).equals("and") && passiveBefore(before, floor)) {
            return null;
        }
        if (before >= floor && (isSpeech(group) || act) && (table.lower(before).equals("and") || table.lower(before).equals("but"))) {
            return joined(group, before, floor);
        }
        List<SourcePhrase> left = subjects.before(group.first(), floor);
        SourcePhrase right = isSpeech(group) && !group.helped() ? inverted(group, ceiling) : null;
        boolean closes = right != null && right.isStrong() && PLAIN.contains(group.verb().value("canonical")) && endsSentence(right.last(), ceiling);
        boolean ownSubject = !closes && !left.isEmpty() && left.get(0).isStrong()
                && (subjects.opensClause(left.get(left.size() - 1).outerFirst(), floor, false) || right == null || !right.isStrong());
        boolean named = right != null && !left.isEmpty() && left.get(0).strength() == SourcePhrase.NAME && table.is(verb.last() + 1, WordClass.DETERMINER)
                && !table.text(before).equals(",") && subjects.opensClause(left.get(0).outerFirst(), floor, false);
        if (right != null && !ownSubject && !named && (left.isEmpty() || left.get(0).strength() == SourcePhrase.WEAK || words.isQuote(before) || right.isStrong() || table.text(before).equals(","))) {
            return new Statement(verb.first(), verb.last(), group.stance(), "source-after", List.of(right), "", right.outerFirst(),
                    right.last());
        }
        return left.isEmpty() ? null : withSubject(group, left, floor);
    }

    private boolean infinitiveBefore(int token, int floor) {
        for (int i = token - 1; i >= floor; i--) {
            if (table.lower(i).equals("to")) {
                return true;
            }
        }
        return false;
    }

    /** {@code have been judged and condemned}: nobody speaks. */
    private boolean passiveBefore(int conjunction, int floor) {
        boolean participle = table.lower(conjunction - 1).endsWith("ed");
        for (int i = conjunction - 2; participle && i >= Math.max(floor, conjunction - 4); i--) {
            String lower = table.lower(i);
            if (lower.equals("been") || lower.equals("were") || lower.equals("was") || lower.equals("are") || lower.equals("be") || lower.equals("being")) {
                return true;
            }
        }
        return false;
    }

    private boolean endsSentence(int last, int ceiling) {
        return last >= ceiling || last + 1 == ceiling && table.text(ceiling).equals(".");
    }

    /** {@code X denied it and said that}: who spoke or acted first goes on. */
    private Statement joined(VerbGroup group, int conjunction, int floor) {
        Hit verb = group.verb();
        if (spokeBefore(conjunction, floor)) {
            return new Statement(verb.first(), verb.last(), group.stance(), "joined", List.of(), "same", group.first(), verb.last());
        }
        SourcePhrase opening = group.hasForm("base") && infinitiveBefore(conjunction, floor) ? null : openings.before(conjunction, floor);
        return opening != null ? new Statement(verb.first(), verb.last(), group.stance(), "joined", List.of(opening), "", group.first(),
                verb.last()) : null;
    }

    private Statement withSubject(VerbGroup group, List<SourcePhrase> left, int floor) {
        SourcePhrase nearest = left.get(0);
        boolean opens = subjects.opensClause(left.get(left.size() - 1).outerFirst(), floor, false);
        boolean accepted = switch (group.frame()) {
            case "say", "tell" -> nearest.strength() >= SourcePhrase.NAME || opens && !group.hasForm("base") && PLAIN.contains(group.verb().value("canonical"));
            case "clause" -> introducesClause(group.verb()) && nearest.strength() >= SourcePhrase.NAME;
            case "act", "as", "issue", "think" -> nearest.isStrong() || opens && nearest.strength() == SourcePhrase.NAME;
            default -> nearest.isStrong() && opens && speakers.speaksByFindings(nearest, group.verb().has("canonical", "show"));
        };
        boolean disagrees = group.hasForm("present") && !group.helped() && speakers.isPluralPerson(nearest);
        int outermost = left.get(left.size() - 1).outerFirst();
        if (speakers.isNobody(outermost, floor) || table.is(nearest.last(), WordClass.SOURCE_CUE) && speakers.isText(nearest)) {
            return null;
        }
        boolean asked = group.hasForm("base") && !group.helped() && outermost > floor && table.is(outermost - 1, WordClass.AUXILIARY)
                && !table.isNumber(outermost);
        boolean subjunctive = group.hasForm("base") && !group.helped() && speakers.isSingular(nearest)
                && outermost > floor && table.lower(outermost - 1).equals("that");
        if (disagrees || asked || subjunctive || speakers.isOwnVoice(group, nearest) || !accepted || group.hasForm("base") && !group.helped() && !speakers.isPlural(nearest)) {
            return null;
        }
        SourcePhrase farthest = left.get(left.size() - 1);
        if (group.frame().equals("issue") && speakers.isDenied(group, nearest)) {
            return null;
        }
        return new Statement(group.verb().first(), group.verb().last(), group.stance(),
                group.frame().equals("act") || group.frame().equals("as") || group.frame().equals("issue") ? "speech-act" : "source-before", left, "", farthest.outerFirst(),
                nearest.last());
    }

    /** {@code "…", said X}: the phrase after the verb, where nothing after it shows that it is the subject of what was said. */
    private SourcePhrase inverted(VerbGroup group, int ceiling) {
        int next = group.verb().last() + 1;
        if (group.frame().equals("tell") || next > ceiling || group.hasForm("base") || table.is(next, WordClass.SOURCE_CUE)
                || table.startingAt(next, WordClass.REPORTING_VERB) != null && !table.is(next, WordClass.SOURCE_NOUN)) {
            return null;
        }
        SourcePhrase phrase = phrases.startingAt(next, ceiling);
        if (phrase == null || table.is(phrase.first(), WordClass.TIME)) {
            return null;
        }
        int after = phrase.last() + 1;
        if (after > ceiling) {
            return phrase;
        }
        boolean quoted = words.isQuote(group.first() - 1 < 0 ? after : group.first() - 1);
        boolean border = words.isPunctuation(after) && !words.isPossessive(after) && !words.isQuote(after) || table.is(after, WordClass.TIME)
                || table.is(after, WordClass.RELATIVE) || table.lower(after).endsWith("ing")
                || table.is(after, WordClass.SOURCE_NOUN) && !table.isCapitalised(after) && table.isCapitalised(phrase.last())
                || (table.is(after, WordClass.PREPOSITION) || table.is(after, WordClass.DETERMINER)) && !verbWithin(after, ceiling);
        boolean separated = group.first() > 0 && (quoted || table.text(group.first() - 1).equals(","));
        boolean name = table.inCapitals(next) ? separated : words.looksLikeName(phrase.last());
        return (border || quoted) && (phrase.isStrong() || name && phrase.strength() == SourcePhrase.NAME) ? phrase : null;
    }

    private boolean verbWithin(int token, int ceiling) {
        for (int i = token; i <= Math.min(ceiling, token + 12); i++) {
            if (words.isPunctuation(i) && !words.isPossessive(i)) {
                return false;
            }
            if (table.is(i, WordClass.AUXILIARY)) {
                return true;
            }
        }
        return false;
    }

    private boolean introducesClause(Hit verb) {
        int next = verb.last() + 1;
        return next < table.size() && (table.lower(next).equals("that") || words.isQuote(next) || table.text(next).equals(":")
                || SPEAKING_PRONOUNS.contains(table.lower(next)));
    }
}
