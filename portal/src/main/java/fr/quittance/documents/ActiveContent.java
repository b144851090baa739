package fr.quittance.documents;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;

/// What a PDF can do by itself, which a bill never needs: scripts, launches, embedded files, XFA
/// forms, sounds and films, and anything that starts when the file or a page is opened (ISO
/// 32000-1, 12.6 and 7.11.4).
///
/// A link that a person clicks is not active content.
final class ActiveContent {

    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToE",
            "GoToR",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute",
            "GoTo3DView");
    private static final Set<String> ANNOTATIONS =
            Set.of("FileAttachment", "RichMedia", "Movie", "Screen", "Sound", "3D");
    private static final int OBJECTS_MAX = 500_000;

    private final PdfAllowance allowance;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> left = new ArrayDeque<>();

    private ActiveContent(PdfAllowance allowance) {
        this.allowance = allowance;
    }

    /// The first kind of active content reachable from a file's trailer, as the end of a text's
    /// key: `script`.
    static Optional<String> in(COSDictionary trailer, PdfAllowance allowance) throws PdfAllowance.Spent {
        return new ActiveContent(allowance).search(trailer);
    }

    private Optional<String> search(COSDictionary trailer) throws PdfAllowance.Spent {
        left.push(trailer);
        while (!left.isEmpty()) {
            allowance.check();
            var next = left.pop();
            if (next instanceof COSObject reference) {
                next = reference.getObject();
            }
            if (next == null || !seen.add(next)) {
                continue;
            }
            if (seen.size() > OBJECTS_MAX) {
                throw new PdfAllowance.Spent();
            }
            if (next instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    leave(array.get(i));
                }
            } else if (next instanceof COSDictionary dictionary) {
                var found = in(dictionary);
                if (found.isPresent()) {
                    return found;
                }
                dictionary.getValues().forEach(this::leave);
            }
        }
        return Optional.empty();
    }

    private void leave(COSBase value) {
        if (value instanceof COSObject || value instanceof COSArray || value instanceof COSDictionary) {
            left.push(value);
        }
    }

    private static Optional<String> in(COSDictionary it) {
        var action = name(it, "S");
        if (it.containsKey("JS") || it.containsKey("JavaScript") || action.equals("JavaScript")) {
            return Optional.of("script");
        }
        if (it.containsKey("XFA")) {
            return Optional.of("form");
        }
        if (it.containsKey("EmbeddedFiles")
                || it.containsKey("EF")
                || name(it, "Type").equals("EmbeddedFile")) {
            return Optional.of("file");
        }
        if (ANNOTATIONS.contains(name(it, "Subtype")) || it.containsKey("RichMediaContent")) {
            return Optional.of("file");
        }
        if (ACTIONS.contains(action) && !name(it, "Type").equals("StructElem")) {
            return Optional.of("action");
        }
        if (it.containsKey("AA") || opensSomething(it.getDictionaryObject("OpenAction"))) {
            return Optional.of("action");
        }
        return Optional.empty();
    }

    /// To open at a given page is harmless; a script is found, and named, further down the walk.
    private static boolean opensSomething(@Nullable COSBase action) {
        return action instanceof COSDictionary dictionary
                && !Set.of("GoTo", "JavaScript").contains(name(dictionary, "S"));
    }

    private static String name(COSDictionary it, String key) {
        return it.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
    }
}
