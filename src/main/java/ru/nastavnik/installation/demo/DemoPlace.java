package ru.nastavnik.installation.demo;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import ru.nastavnik.installation.database.EmbeddedDatabase;

/**
 * Whether this installation may hold demo data, and which: accounts with a published password do no harm only with the
 * embedded database and an address that no other machine can reach.
 */
@Component
class DemoPlace {
    /** {@code nastavnik.demo}. */
    enum Wish {
        /** The region in the middle of its work. */
        TRUE,
        /** The region on the day on which the directive is launched. */
        FRESH,
        /** Nothing. */
        FALSE
    }

    private final Wish wish;
    private final String address;
    private final boolean behindProxy;
    private final ObjectProvider<EmbeddedDatabase> embedded;

    DemoPlace(
            @Value("${nastavnik.demo:true}") String wish,
            @Value("${server.address:}") String address,
            @Value("${server.forward-headers-strategy:none}") String proxyHeaders,
            ObjectProvider<EmbeddedDatabase> embedded) {
        this.wish = read(wish);
        this.address = address;
        this.behindProxy = !proxyHeaders.equalsIgnoreCase("none");
        this.embedded = embedded;
    }

    /** Whether accounts with a published password do no harm here. */
    boolean isSafe() {
        return embedded.getIfAvailable() != null && !behindProxy && reachableFromHereOnly();
    }

    boolean isDemoWanted() {
        return wish != Wish.FALSE && isSafe();
    }

    boolean isWorkWanted() {
        return wish == Wish.TRUE && isSafe();
    }

    private static Wish read(String setting) {
        for (Wish wish : Wish.values()) {
            if (wish.name().equals(setting.strip().toUpperCase(Locale.ROOT))) {
                return wish;
            }
        }
        throw new IllegalStateException("nastavnik.demo: нужно true, fresh или false, указано «" + setting + "»");
    }

    private boolean reachableFromHereOnly() {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
