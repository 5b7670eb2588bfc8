package ru.nastavnik.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.OrganizationKind;

/** A target as somebody typed it, see {@link CoverageTarget}. */
public record NewTarget(
        List<String> forms,
        List<OrganizationKind> kinds,
        boolean joint,
        boolean kindsJoint,
        @Nullable LocalDate dueOn,
        @Nullable BigDecimal percent,
        String source) {}
