package ru.nastavnik.publication;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.publication.document.Site;
import ru.nastavnik.publication.document.SiteZip;

/**
 * The website package of a municipality or of an organisation: five sections as static pages and files, with nothing
 * personal that has no consent to publication and no release by the organisation's director.
 */
@Service
@Transactional
public class WebsitePackages {
    private static final Role[] MAKERS = {Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR, Role.DIRECTOR, Role.CURATOR};

    private final SiteAssembly assembly;
    private final AccessGuard guard;
    private final AuditTrail audit;

    WebsitePackages(SiteAssembly assembly, AccessGuard guard, AuditTrail audit) {
        this.assembly = assembly;
        this.guard = guard;
        this.audit = audit;
    }

    /** What the package would contain now. */
    @Transactional(readOnly = true)
    public Site preview() {
        return assembly.of(guard.require(MAKERS));
    }

    /** The package as a .zip; the journal keeps who made it, when, and its hash. */
    public byte[] make() {
        Actor actor = guard.require(MAKERS);
        Site site = assembly.of(actor);
        byte[] zip = SiteZip.of(site);
        audit.record(
                "monitoring.website-package-made",
                "website-package",
                actor.post().toString(),
                Map.of(
                        "pages", String.valueOf(site.pages().size()),
                        "files", String.valueOf(site.files().size()),
                        "sha256", sha256(zip)));
        return zip;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
