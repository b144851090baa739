package fr.quittance;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);

    @Test
    void modules_call_only_those_below_them_and_never_reach_inside() {
        MODULES.verify();
    }
}
