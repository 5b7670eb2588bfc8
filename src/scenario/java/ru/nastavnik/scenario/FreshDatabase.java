package ru.nastavnik.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Clears what an earlier scenario left, before the database is started: each run begins with nothing. Touches the
 * scenario's own directories below {@code target/} and refuses any other.
 */
@Component
@Profile("scenario")
class FreshDatabase implements BeanFactoryPostProcessor, EnvironmentAware {
    private static final int STOP_SECONDS = 30;
    private Environment environment = new org.springframework.core.env.StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        Path data = Path.of(environment.getRequiredProperty("nastavnik.database.directory"))
                .toAbsolutePath()
                .normalize();
        Path home = data.getParent();
        if (home == null || !home.startsWith(Path.of("target").toAbsolutePath())) {
            throw new IllegalStateException("The scenario's database must lie below target/, not in " + data);
        }
        try {
            stopServerOf(data);
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A scenario that was killed leaves its database running. */
    private static void stopServerOf(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        ProcessHandle server = lines.isEmpty()
                ? null
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                        .filter(process -> process.info()
                                .command()
                                .map(command -> command.contains("postgres"))
                                .orElse(false))
                        .orElse(null);
        if (server == null) {
            return;
        }
        server.destroy();
        try {
            server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stuck) {
            throw new IllegalStateException("An earlier scenario's database does not stop: " + server.pid(), stuck);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
