package fr.quittance.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DropTasksTest {

    /// A node without the folder would take the task, find it empty, and forget the drops another node has seen there.
    @Test
    void a_node_without_the_folder_takes_no_task_that_looks_at_it() {
        new ApplicationContextRunner()
                .withUserConfiguration(DropTasks.class)
                .withPropertyValues("quittance.intake.watch=false")
                .run(node -> assertThat(node).hasNotFailed().doesNotHaveBean(DropTasks.class));
    }
}
