package fr.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.journal.DetailWords;
import org.junit.jupiter.api.Test;

/// An auditor reads what the journal says of money in words.
class MoneyHasWordsTest {

    @Test
    void how_sure_money_is_and_what_it_does_has_words() {
        assertThat(Confirmation.values()).allMatch(it -> DetailWords.isKnown(it.name()), "has words");
        assertThat(Capture.Allocation.values()).allMatch(it -> DetailWords.isKnown(it.name()), "has words");
    }

    @Test
    void names_of_the_program_are_put_in_words_and_what_somebody_typed_is_not() {
        assertThat(DetailWords.of("P-669T-A4 CONFIRMED 84,50 €"))
                .isEqualTo("P-669T-A4 confirmé par la plateforme 84,50 €");
        assertThat(DetailWords.of("acquittee")).isEqualTo("facture acquittée");
        assertThat(DetailWords.of("dossier vu avec la CAISSE, recu")).isEqualTo("dossier vu avec la CAISSE, recu");
    }
}
