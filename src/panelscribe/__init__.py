"""panelscribe: from the recording of a panel to a recap article that a newsroom can trust."""

__version__ = "0.1.0"
