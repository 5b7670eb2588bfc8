package ru.nastavnik.installation.demo;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import ru.nastavnik.installation.database.DatabaseStartException;

/**
 * Keeps a copy with demo accounts, whose password is published, from being opened to other machines. Looks before the
 * web server opens its port.
 */
@Component
class DemoGuard implements SmartLifecycle {
    private final DemoRegion region;
    private final DemoMark mark;
    private volatile boolean running;

    DemoGuard(DemoRegion region, DemoMark mark) {
        this.region = region;
        this.mark = mark;
    }

    @Override
    public void start() {
        if (mark.isSet() && !region.isPlaceAllowed()) {
            throw new DatabaseStartException(
                    "В этой базе демонстрационный регион с общеизвестным паролем; открывать её для других компьютеров"
                            + " нельзя.",
                    "Верните server.address=127.0.0.1 или укажите для настоящей работы другой каталог данных"
                            + " (nastavnik.database.directory) либо свой сервер (nastavnik.database.url).");
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
