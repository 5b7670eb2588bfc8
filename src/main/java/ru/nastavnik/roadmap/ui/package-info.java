/** Screens of roadmaps: the editor, the page with plan and fact, the decision. */
@NullMarked
package ru.nastavnik.roadmap.ui;

import org.jspecify.annotations.NullMarked;
