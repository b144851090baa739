package fr.quittance.questions;

import static fr.quittance.visitors.StaffRole.AUDITOR;
import static fr.quittance.visitors.StaffRole.BILLING_CLERK;

import fr.quittance.pages.DeskEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The place of patients' questions among those of the staff.
@Configuration(proxyBeanMethods = false)
class QuestionsConfiguration {

    @Bean
    DeskEntry questionsPlace() {
        return DeskEntry.at(25, "questions.desk.nav", "/gestion/questions", BILLING_CLERK, AUDITOR);
    }
}
