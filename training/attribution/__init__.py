"""The model that finds attributions: cue-anchored role labelling over a small encoder. See ../README.md."""
