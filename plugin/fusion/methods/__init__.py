"""What is particular to a fusion task: its statistics, the network's inputs, and the way from its output to HRMS."""
