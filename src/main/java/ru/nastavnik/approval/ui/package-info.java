/** Parts of pages on which drafts are decided: history of rounds, remarks on rows, the decision. */
@NullMarked
@NamedInterface("ui")
package ru.nastavnik.approval.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
