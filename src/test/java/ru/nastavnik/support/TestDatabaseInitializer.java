package ru.nastavnik.support;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.DynamicPropertyRegistry;
import ru.nastavnik.installation.database.TestDatabase;

/** Points the application at the test database, as an administrator would at a server of their own. */
class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = new HashMap<>();
        DynamicPropertyRegistry registry = (String name, Supplier<Object> value) -> properties.put(name, value.get());
        TestDatabase.register(registry);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", properties));
    }
}
