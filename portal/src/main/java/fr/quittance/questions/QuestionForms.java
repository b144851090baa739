package fr.quittance.questions;

import static fr.quittance.pages.Texts.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a patient filled in to report a problem, read and checked.
@Component
public class QuestionForms {

    /// How many characters a problem may be told in (`ux` §2.10).
    public static final int LONGEST = 500;

    private final Attachments attachments;

    QuestionForms(Attachments attachments) {
        this.attachments = attachments;
    }

    /// What the form turns out to be.
    public sealed interface Read {

        /// Complete.
        record Complete(Question.Reason reason, String body, AskQuestion.@Nullable Attachment attachment)
                implements Read {}

        /// To be corrected.
        ///
        /// @param problems what is wrong, by the id of the field
        record Wrong(Map<String, String> problems) implements Read {}
    }

    /// Reads it.
    ///
    /// @param reason the name of one of [Question.Reason]
    /// @param file the file joined; empty when there is none
    public Read read(String reason, String body, byte[] file) {
        var problems = new LinkedHashMap<String, String>();
        var chosen = reason(reason);
        var told = body.strip();
        if (chosen.isEmpty()) {
            problems.put("motif", text("questions.reason-missing"));
        }
        if (told.length() > LONGEST) {
            problems.put("message", text("questions.body-long", told.length()));
        } else if (told.isEmpty()
                && chosen.filter(Question.Reason.OTHER::equals).isPresent()) {
            problems.put("message", text("questions.body-missing"));
        }
        var attachment = file.length == 0 ? null : attachment(file, problems);
        return problems.isEmpty() && chosen.isPresent()
                ? new Read.Complete(chosen.get(), told, attachment)
                : new Read.Wrong(problems);
    }

    private AskQuestion.@Nullable Attachment attachment(byte[] file, Map<String, String> problems) {
        return switch (attachments.check(file)) {
            case Attachments.Verdict.Sound(var mediaType) -> new AskQuestion.Attachment(file, mediaType);
            case Attachments.Verdict.Unfit(var why) -> {
                problems.put("fichier", why);
                yield null;
            }
        };
    }

    private static Optional<Question.Reason> reason(String name) {
        return Arrays.stream(Question.Reason.values())
                .filter(it -> it.name().equals(name))
                .findFirst();
    }
}
