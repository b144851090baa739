package fr.quittance.accounts.patient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrandTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/factures", "/factures/F2026-004518", "/factures/F2026-004518/pdf?copie=1&page=2"})
    void a_page_of_ours_is_found_again_after_signing_in(String page) {
        assertThat(Errand.isOurs(page)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "factures",
                "https://mechant.example/",
                "HTTPS://mechant.example/",
                "//mechant.example/",
                "///mechant.example/",
                "////mechant.example",
                "/\\mechant.example/",
                "\\\\mechant.example/",
                "/\\/mechant.example/",
                "/%5cmechant.example/",
                "/%2f%2fmechant.example/",
                "/%2F/mechant.example",
                "/factures//mechant.example",
                "/factures/../..//mechant.example",
                "/factures/../gestion",
                "javascript:alert(1)",
                "/javascript:alert(1)",
                "data:text/html,x",
                "/factures\r\nLocation: https://mechant.example/",
                "/factures%0d%0aSet-Cookie:a=b",
                "/\tmechant.example",
                " /factures",
                "/@mechant.example",
                "/factures#//mechant.example",
                "http:mechant.example"
            })
    void nothing_that_could_lead_to_another_site_is_remembered(String page) {
        assertThat(Errand.isOurs(page)).isFalse();
    }
}
