package ru.nastavnik.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.definition.domain.DefinitionJson;
import ru.nastavnik.definition.persistence.DefinitionTable;
import ru.nastavnik.shared.RegionClock;

/**
 * Brings the definitions that are shipped in files into the table when the application starts. One that does not read,
 * or that differs from the stored version of the same number, stops the start.
 */
@Component
@Order(3)
class ShippedDefinitions implements ApplicationRunner {
    private final ResourcePatternResolver resources;
    private final DefinitionTable table;
    private final DefinitionJson json = new DefinitionJson();
    private final TransactionTemplate transaction;
    private final RegionClock clock;
    private final ObjectMapper mapper = new ObjectMapper();

    ShippedDefinitions(
            ResourcePatternResolver resources,
            DefinitionTable table,
            TransactionTemplate transaction,
            RegionClock clock) {
        this.resources = resources;
        this.table = table;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        DataScope.during(
                DataScope.system("monitoring-definitions"),
                () -> transaction.execute(status -> {
                    load(MonitoringDefinitions.Kind.FORM, "classpath*:forms/monitoring/*.json");
                    load(MonitoringDefinitions.Kind.REPORT, "classpath*:forms/reports/*.json");
                    return true;
                }));
    }

    private void load(MonitoringDefinitions.Kind kind, String files) {
        try {
            for (Resource file : resources.getResources(files)) {
                String text = file.getContentAsString(StandardCharsets.UTF_8);
                JsonNode tree = mapper.readTree(text);
                String code = tree.path("code").asText();
                int version = tree.path("version").asInt();
                DefinitionJson.Checked checked = json.check(kind, code, version, text);
                if (!table.ship(kind, code, version, checked.title(), checked.text(), clock.now())) {
                    throw new IllegalStateException("Определение " + file.getFilename() + " изменено, а версия "
                            + version + " уже введена в действие: увеличьте номер версии.");
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Определения мониторинга не читаются: " + files, unreadable);
        }
    }
}
