package ru.nastavnik.scenario;

import java.nio.file.Path;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.nastavnik.shared.table.ImportFault;
import ru.nastavnik.organization.ImportRefusedException;

/** Sets up a region from a file before the demo region would be loaded, so that only one of them is there. */
@Component
@Profile("scenario")
@Order(5)
class ScenarioRegion implements ApplicationRunner {
    private final ScenarioProperties properties;
    private final CastRegister register;
    private final ScenarioEnd end;

    ScenarioRegion(ScenarioProperties properties, CastRegister register, ScenarioEnd end) {
        this.properties = properties;
        this.register = register;
        this.end = end;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Path file = properties.organizations();
        if (file == null) {
            return;
        }
        try {
            register.setUp(file);
        } catch (ImportRefusedException refused) {
            for (ImportFault problem : refused.problems()) {
                System.out.println("ОШИБКА: " + file.getFileName() + ", строка " + problem.row()
                        + (problem.column().isEmpty() ? "" : ", «" + problem.column() + "»") + ": "
                        + problem.message());
            }
            end.with(1);
        }
    }
}
