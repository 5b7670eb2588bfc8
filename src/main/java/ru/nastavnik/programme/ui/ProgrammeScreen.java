package ru.nastavnik.programme.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.nastavnik.approval.ui.PaperScreen;
import ru.nastavnik.programme.ProgrammeDocuments;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.Programmes;

/** The screens on which the tasks about a programme are carried out. */
@Configuration(proxyBeanMethods = false)
class ProgrammeScreen {

    @Bean
    PaperScreen programmePaperScreen(ProgrammeDocuments documents) {
        return PaperScreen.of(
                Programmes.SUBJECT,
                ProgrammeId::new,
                ProgrammeNavigation::editor,
                ProgrammeNavigation::page,
                documents::draft);
    }
}
