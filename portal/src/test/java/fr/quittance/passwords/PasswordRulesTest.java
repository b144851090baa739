package fr.quittance.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.pages.Said;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final PasswordRules.Person JEANNE = new PasswordRules.Person(
            "jeanne.dupont", LocalDate.of(1957, 3, 27), List.of("DUPONT", "DURAND", "Jeanne", "Léa"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                // 12 characters of 4 classes
                "Tilleul-2026!",
                "Tilleul2026!",
                "aB3!aB3!aB3?",
                "Xy7&kLmn0pQr",
                "é-È9abcdefgh",
                "Ô5*trombones",
                "Vélo_vert_42",
                "Qz8(rtyuiopm",
                "Mn4)Lk9+Jh2=",
                "Zébu#Gris#77",
                "Trombone~9Ab",
                "Ab1€cdefghij",
                "Ab1 cdef-hij",
                "Grüße-2026-X",
                // 14 characters of 3 classes
                "Tilleulrouge26",
                "tilleul-rouge2",
                "Tilleul-Rouges",
                "TILLEUL-ROUGE2",
                "Abricotvert777",
                "cailloux-bleu9",
                "Cailloux Bleu9x",
                "Ecureuil-Malin",
                "9LOUTRES-BLEUES",
                "loutres_bleues9",
                // 20 characters of any kind
                "loutrebleuetrombones",
                "une loutre et un zebu",
                "84029185730294618375",
                "LOUTREBLEUETROMBONES",
                "le zébu mange du foin",
                "ваша выдра ест рыбу да",
                "狸狐狼熊鹿兎鼠牛虎龍蛇馬羊猿鶏犬猪猫魚鳥",
                // 7 words
                "un si bel été où tu ris",
                "le zébu va au pré en vélo",
                "sa loutre et un zebu au pre"
            })
    void strong_ones_are_accepted(String password) {
        assertThat(words(PasswordRules.normalised(password))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Aa1!, 4",
        "Tilleul-2, 9",
        "Tilleul2026, 11",
        "azertyuiop, 10",
        "a b c d e f, 11",
        "é, 1",
        "Zz9*Zz9*Zz9, 11",
        "Xy7&kLmn0pQ, 11",
        "motdepasse, 10",
        "12345678901, 11",
        "Écureuil9!, 10"
    })
    void too_short_ones_are_refused_with_their_length(String password, int length) {
        assertThat(words(PasswordRules.normalised(password)))
                .contains("Le mot de passe doit contenir au moins 12 caractères\u00A0: il en a " + length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tilleul-vert-      | une majuscule et un chiffre",
                "tilleulvert!       | une majuscule et un chiffre",
                "tilleul-2026!      | une majuscule",
                "TILLEUL-2026!      | une minuscule",
                "Tilleul-vert!      | un chiffre",
                "Tilleul20267       | un caractère spécial",
                "tilleulrouge       | une majuscule, un chiffre et un caractère spécial",
                "TILLEULROUGE       | une minuscule, un chiffre et un caractère spécial",
                "840291857302       | une majuscule, une minuscule et un caractère spécial",
                "tilleulrouge26     | une majuscule et un caractère spécial",
                "TILLEULROUGE26     | une minuscule et un caractère spécial",
                "TilleulRouge       | un chiffre et un caractère spécial",
                "tilleul rouge      | une majuscule, un chiffre et un caractère spécial",
                "-!?-!?-!?-!?       | une majuscule, une minuscule et un chiffre",
                "8402-9185-7302     | une majuscule et une minuscule",
                "tilleul-rouges     | une majuscule et un chiffre",
                "tilleulrougevert   | une majuscule, un chiffre et un caractère spécial",
                "84029185730294618  | une majuscule, une minuscule et un caractère spécial",
                "TILLEUL ROUGE VERT | une minuscule, un chiffre et un caractère spécial",
                "été-à-la-mer-       | une majuscule et un chiffre"
            })
    void those_of_too_few_classes_are_told_what_they_miss(String password, String missing) {
        assertThat(words(password)).contains("Il manque au mot de passe\u00A0: " + missing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Motdepasse-2026!",
                "MotDePasse123!",
                "M0tDePasse-99",
                "P@ssw0rd-2026!",
                "Password-2026!",
                "Azertyuiop123!",
                "Azerty-123456",
                "Soleil-2026!!",
                "Marseille-13!",
                "Doudou-2026-!",
                "Chouchou-2026!",
                "Nathalie-1980!",
                "Michael-2026!!",
                "Bonjour-2026!",
                "Jetaime-2026!",
                "2026-Soleil!!",
                "Administrateur1!",
                "Princesse-12!",
                "Qwertyuiop-1!",
                "Iloveyou-2026!",
                "Hopital-2026!",
                "Printemps-26!",
                "aaaaaaaaaaaaaaaaaaaaaaaa",
                "abababababababababababab",
                "111111111111111111111111",
                "azertyuiopqsdfghjklm",
                "Confidentiel-1"
            })
    void common_ones_are_refused_even_dressed_up(String password) {
        assertThat(words(password)).contains("Ce mot de passe est trop courant. Choisissez-en un autre");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jeanne.Dupont-2026!",
                "JEANNE.dupont42!",
                "xX-jeanne.dupont-Xx9",
                "Mon-dupont-42!",
                "Jèanne-Zebu-42!"
            })
    void those_that_contain_the_address_are_refused(String password) {
        assertThat(words(password)).contains("Le mot de passe ne doit pas contenir votre adresse e-mail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zebu-27031957!",
                "Zebu-27/03/1957",
                "19570327-Zebu!",
                "Zebu-270357-Vert",
                "Zebu-1957-03-27",
                "27.3.1957-Zebu"
            })
    void those_that_contain_the_birth_date_are_refused(String password) {
        assertThat(words(password)).contains("Le mot de passe ne doit pas contenir votre date de naissance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Durand-Zebu-42!", "zebu-DURAND-42!x", "Dùrand-Zebu-42!"})
    void those_that_contain_the_name_are_refused(String password) {
        assertThat(words(password)).contains("Le mot de passe ne doit pas contenir votre nom");
    }

    @Test
    void a_short_name_forbids_nothing() {
        assertThat(words("Azaléa-Zebu-42")).isEmpty();
    }

    @Test
    void nothing_is_cut_at_128_characters_and_129_are_refused() {
        var longest = "Zébu9-Loutre-Foin".repeat(8).substring(0, 128);

        assertThat(words(longest)).isEmpty();
        assertThat(words(longest + "x"))
                .contains("Le mot de passe doit contenir au plus 128 caractères\u00A0: il en a 129");
    }

    @Test
    void an_empty_one_is_asked_for() {
        assertThat(words("")).contains("Choisissez un mot de passe");
    }

    @Test
    void two_keyboards_compose_the_same_password() {
        var decomposed = Normalizer.normalize("Été-à-Nîmes9", Normalizer.Form.NFD);

        assertThat(PasswordRules.normalised(decomposed)).isEqualTo("Été-à-Nîmes9");
    }

    static Stream<String> commonPasswords() {
        return Stream.of("motdepasse", "azertyuiop", "doudou", "123456", "password", "qwerty", "loulou", "chouchou");
    }

    @ParameterizedTest
    @MethodSource("commonPasswords")
    void the_list_knows_what_people_choose_first(String password) {
        assertThat(CommonPasswords.contains(password)).isTrue();
    }

    private static Optional<String> words(String password) {
        return PasswordRules.problem(password, JEANNE).map(Said::text);
    }
}
