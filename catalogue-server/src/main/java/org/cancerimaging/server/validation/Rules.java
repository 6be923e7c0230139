package org.cancerimaging.server.validation;

import org.apache.jena.graph.Graph;
import org.cancerimaging.shapes.Profile;
import org.cancerimaging.shapes.ShapeSet;
import org.cancerimaging.shapes.ValidationReport;
import org.cancerimaging.shapes.Validator;

/** What a document is checked against: a profile of ours, or the shapes of a file. */
public sealed interface Rules {

    /** Short name: lower-case letters and hyphens for a profile, the file's name for shapes. */
    String id();

    /** Name for people. */
    String title();

    /** Checks a graph. */
    ValidationReport check(Graph data, Validator validator);

    /** A profile of ours. */
    static Rules of(Profile profile) {
        return new OfProfile(profile);
    }

    /** Shapes that the caller brought. */
    static Rules of(ShapeSet shapes) {
        return new OfShapes(shapes);
    }

    /** See {@link #of(Profile)}. */
    record OfProfile(Profile profile) implements Rules {

        @Override
        public String id() {
            return profile.id();
        }

        @Override
        public String title() {
            return profile.title();
        }

        @Override
        public ValidationReport check(Graph data, Validator validator) {
            return validator.validate(data, profile);
        }
    }

    /** See {@link #of(ShapeSet)}. */
    record OfShapes(ShapeSet shapes) implements Rules {

        @Override
        public String id() {
            return shapes.name();
        }

        @Override
        public String title() {
            return "Shapes of " + shapes.name();
        }

        @Override
        public ValidationReport check(Graph data, Validator validator) {
            return validator.validate(data, shapes);
        }
    }
}
