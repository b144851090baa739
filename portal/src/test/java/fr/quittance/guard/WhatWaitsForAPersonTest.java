package fr.quittance.guard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class WhatWaitsForAPersonTest {

    @Autowired
    MeterRegistry meters;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quittance.refund.cases.open",
                "quittance.payments.undecided",
                "quittance.callbacks.unreadable",
                "quittance.messages.dead"
            })
    void what_waits_for_a_person_is_counted_for_each_hospital(String name) {
        for (var establishment : new String[] {"ch-valmont", "clinique-des-tilleuls"}) {
            assertThat(meters.get(name)
                            .tag("establishment", establishment)
                            .gauge()
                            .value())
                    .isNotNaN()
                    .isNotNegative();
        }
    }
}
