package fr.quittance.entrances;

import fr.quittance.pages.FrenchDates;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// What somebody is answered, without what the question itself said.
///
/// @param where the header `Location`
record Answer(int status, String where, String type, String file, String body) {

    private static final String ASKED = "«asked»";

    /// @param names what was asked for: no answer is blamed for saying it again
    static Answer of(HttpResponse<String> answer, Collection<String> names) {
        return new Answer(
                answer.statusCode(),
                plain(header(answer, "Location"), names),
                header(answer, "Content-Type"),
                plain(header(answer, "Content-Disposition"), names),
                plain(answer.body(), names));
    }

    /// The words of others that it says.
    List<String> words(List<Belongings> others) {
        return others.stream()
                .flatMap(it -> it.canaries().stream())
                .filter(all()::contains)
                .toList();
    }

    String all() {
        return where + "\n" + file + "\n" + body;
    }

    String head() {
        return status + (where.isEmpty() ? "" : " to " + where);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String plain(String text, Collection<String> names) {
        var plain = text.replaceAll("nonce=\"[^\"]*\"", "nonce");
        for (var name : names) {
            plain = plain.replace(name, ASKED);
            if (name.matches("\\d{4}-\\d{2}-\\d{2}")) {
                var day = LocalDate.parse(name);
                plain = plain.replace(FrenchDates.date(day), ASKED).replace(FrenchDates.digits(day), ASKED);
            }
        }
        return plain;
    }
}
